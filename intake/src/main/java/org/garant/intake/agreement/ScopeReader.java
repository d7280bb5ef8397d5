package org.garant.intake.agreement;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.LocalInstant;
import org.garant.core.agreement.Window;
import org.garant.core.agreement.Zone;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlText;

/** Reads where and when an agreement's provisions apply. */
final class ScopeReader {
  private static final long MAX_ACCURACY_METERS = 1_000_000;

  private final YamlMap file;
  private final LocalTimes times;
  private final Ids ids;
  private final ShapeReader shapes;

  ScopeReader(YamlMap file, LocalTimes times, Ids ids, ShapeReader shapes) {
    this.file = file;
    this.times = times;
    this.ids = ids;
    this.shapes = shapes;
  }

  List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    for (YamlMap map : file.maps("zones")) {
      zone(map).ifPresent(zones::add);
    }
    return zones;
  }

  private Optional<Zone> zone(YamlMap map) {
    int before = file.messages().errorCount();
    String id = map.string("id");
    String label = map.optionalString("label");
    String note = map.optionalString("note");
    map.findText("basis")
        .ifPresent(basis -> {
          if (!List.of("stated", "inferred", "assumed").contains(basis.value())) {
            map.report(Rule.FORM, "basis", "a basis is stated, inferred or assumed");
          }
        });
    map.refuse("derive");
    if (map.flag("unspecified", false)) {
      map.finish();
      return file.messages().errorCount() > before
          ? Optional.empty()
          : Optional.of(new Zone.Unspecified(id, label, note));
    }
    if (map.has("derive")) {
      map.refuse("accuracy_m", "valid", "from");
      map.finish();
      return Optional.empty();
    }
    Optional<YamlMap> from = map.map("from");
    Optional<ShapeReader.Shape> shape = from.flatMap(shapes::read);
    long accuracy = 1;
    if (map.has("accuracy_m")) {
      accuracy = map.integer("accuracy_m", 1, MAX_ACCURACY_METERS);
    } else {
      file.messages()
          .add(
              Rule.ACCURACY,
              map.mark(),
              "zone '" + id + "' has no accuracy_m; border tests would be falsely sharp");
    }
    Optional<YamlMap> valid = map.findMap("valid");
    Optional<LocalInstant> validFrom = valid.flatMap(it -> times.findAt(it, "from"));
    Optional<LocalInstant> validUntil = valid.flatMap(it -> times.findAt(it, "until"));
    valid.ifPresent(YamlMap::finish);
    if (validFrom.isPresent()
        && validUntil.isPresent()
        && !validFrom.get().instant().isBefore(validUntil.get().instant())) {
      valid.orElseThrow().report(Rule.WINDOW_REVERSED, "until", "ends before it starts");
    }
    map.finish();
    if (file.messages().errorCount() > before || shape.isEmpty()) {
      return Optional.empty();
    }
    String origin = from.orElseThrow().string("file") + "#" + from.orElseThrow().string("feature");
    return Optional.of(
        new Zone.Drawn(
            id,
            label,
            shape.get().polygons(),
            accuracy,
            validFrom,
            validUntil,
            shape.get().illustrative(),
            origin,
            note.isEmpty() ? shape.get().note() : note));
  }

  List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (YamlMap map : file.maps("windows")) {
      window(map).ifPresent(windows::add);
    }
    return windows;
  }

  private Optional<Window> window(YamlMap map) {
    int before = file.messages().errorCount();
    String id = map.string("id");
    Optional<LocalInstant> from = times.at(map, "from");
    map.refuse("open_end", "tz");
    Optional<LocalInstant> until =
        map.has("open_end") ? times.findAt(map, "until") : times.at(map, "until");
    map.text("bounds")
        .filter(bounds -> !bounds.value().equals("[)"))
        .ifPresent(bounds -> map.report(Rule.NOT_READ, "bounds", "only '[)' is read"));
    Optional<String> source = ids.refer(map, "source", "sources");
    Optional<YamlText> expected = map.findText("expect_elapsed");
    map.finish();
    if (from.isPresent() && until.isPresent()) {
      Duration elapsed = Duration.between(from.get().instant(), until.get().instant());
      if (!elapsed.isPositive()) {
        map.report(Rule.WINDOW_REVERSED, "until", "window ends before it starts");
      }
      expected.ifPresent(text -> checkLength(map, elapsed, text.value()));
    }
    return file.messages().errorCount() > before
        ? Optional.empty()
        : Optional.of(
            new Window(id, from.orElseThrow(), until.orElseThrow(), source.orElseThrow()));
  }

  private static void checkLength(YamlMap map, Duration elapsed, String expected) {
    try {
      Duration said = Duration.parse(expected);
      if (!said.equals(elapsed)) {
        map.report(
            Rule.WINDOW_LENGTH,
            "expect_elapsed",
            "window lasts " + elapsed + ", source says " + said);
      }
    } catch (DateTimeException e) {
      map.report(Rule.FORM, "expect_elapsed", "not a duration such as PT30H: '" + expected + "'");
    }
  }
}
