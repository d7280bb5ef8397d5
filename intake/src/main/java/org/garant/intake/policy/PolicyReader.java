package org.garant.intake.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.Standard;
import org.garant.core.agreement.Standards;
import org.garant.core.observation.Modality;
import org.garant.intake.yaml.Message;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlNode;
import org.garant.intake.yaml.YamlReader;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/**
 * Reads policy files, format {@code garant: policy/1}: the numbers that no agreement states. They
 * are a file of their own, so that terms and policy are never mixed.
 *
 * <p>A value stands alone or as {@code {value: 0.5, basis: assumed, note: why}}; a section may
 * carry {@code basis} and {@code note} for all of its values. The result has the file's own key
 * names:
 *
 * <ul>
 *   <li>{@code standards}: {@code reasonable-suspicion}, {@code balance-of-probabilities}, {@code
 *       clear-and-convincing}, {@code beyond-reasonable-doubt}, {@code floor}, {@code attribution}:
 *       probabilities, ppm
 *   <li>{@code press}: {@code lag_hours}, h; {@code sigma_small_m}, {@code sigma_town_m}, {@code
 *       sigma_city_m}, m; {@code town_population}, {@code city_population}, {@code
 *       min_other_population}, inhabitants
 *   <li>{@code coverage}: {@code min_reports}, reports per region and period for it to count as
 *       observed; {@code observed_detection}, ppm, optional: probability of detecting an act from
 *       which on a sector and hour count as observed
 *   <li>{@code thermal}, for cases with hot spots: {@code act_share}, ppm: how likely a hot spot
 *       goes back to an act of force
 *   <li>{@code coded_events}, for cases with events that people coded: {@code act_share}, ppm: how
 *       likely one is an act of force by somebody
 *   <li>{@code objects}, for agreements about one kind of object: {@code named_share}, ppm: how
 *       likely an object was hit that a headline about an act names
 *   <li>{@code fusion}: {@code prior_incidents_per_1000km2_day} and {@code reports_per_incident},
 *       millionths; {@code relevance}, {@code base_rate} and {@code link_hard}, ppm; {@code
 *       independent_cap_log_odds}, millionths; {@code modalities}: for each of drone, acoustic,
 *       patrol, thermal, press an object of {@code detection} and {@code veracity}, ppm
 *   <li>{@code basis}: for each section or value that says so, by its path such as {@code
 *       press.lag_hours}, its basis and note in one string
 * </ul>
 */
public final class PolicyReader {
  /** The head of the format. */
  public static final String FORMAT = "policy/1";

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  private final JsonObject.Builder basis = JsonObject.builder();
  private final Messages messages;

  private PolicyReader(Messages messages) {
    this.messages = messages;
  }

  /**
   * What came of reading a file.
   *
   * @param policy the policy; empty if there were errors
   * @param messages everything there is to say, in the order of lines and columns
   */
  public record Result(Optional<JsonObject> policy, List<Message> messages) {
    public Result {
      messages = List.copyOf(messages);
    }
  }

  /** Reads the policy at {@code path}. Never throws for bad files. */
  public static Result read(Path path) {
    Messages messages = new Messages(path.toString());
    Optional<JsonObject> policy = YamlReader.read(path, messages).flatMap(PolicyReader::read);
    return new Result(policy, messages.list());
  }

  /** Reads a policy that was opened already; messages go where {@code file}'s do. */
  public static Optional<JsonObject> read(YamlMap file) {
    return new PolicyReader(file.messages()).policy(file);
  }

  private Optional<JsonObject> policy(YamlMap file) {
    file.format(FORMAT);
    JsonObject.Builder policy = JsonObject.builder();
    file.map("standards").ifPresent(it -> policy.put("standards", standards(it)));
    file.map("press").ifPresent(it -> policy.put("press", press(it)));
    file.map("coverage").ifPresent(it -> policy.put("coverage", coverage(it)));
    for (String kind : List.of("thermal", "coded_events")) {
      file.findMap(kind).ifPresent(it -> policy.put(kind, actShare(it, kind)));
    }
    file.findMap("objects").ifPresent(it -> policy.put("objects", objects(it)));
    file.map("fusion").ifPresent(it -> policy.put("fusion", fusion(it)));
    file.finish();
    policy.put("basis", basis.build());
    return messages.errorCount() > 0 ? Optional.empty() : Optional.of(policy.build());
  }

  private JsonObject standards(YamlMap map) {
    int before = messages.errorCount();
    JsonObject.Builder section = section(map, "standards");
    for (Standard standard : Standard.values()) {
      millionths(section, map, "standards", standard.code(), BigDecimal.ONE);
    }
    millionths(section, map, "standards", "floor", BigDecimal.ONE);
    millionths(section, map, "standards", "attribution", BigDecimal.ONE);
    map.finish();
    JsonObject standards = section.build();
    if (messages.errorCount() == before) {
      try {
        Standards.decode(standards);
      } catch (JsonException e) {
        messages.add(Rule.RANGE, map.mark(), String.valueOf(e.getMessage()));
      }
    }
    return standards;
  }

  private JsonObject press(YamlMap map) {
    JsonObject.Builder section = section(map, "press");
    whole(section, map, "press", "lag_hours", 1, 240);
    for (String key : List.of("sigma_small_m", "sigma_town_m", "sigma_city_m")) {
      whole(section, map, "press", key, 1, 100_000);
    }
    for (String key : List.of("town_population", "city_population", "min_other_population")) {
      whole(section, map, "press", key, 0, 100_000_000);
    }
    map.finish();
    return section.build();
  }

  private JsonObject coverage(YamlMap map) {
    JsonObject.Builder section = section(map, "coverage");
    whole(section, map, "coverage", "min_reports", 1, 1_000_000);
    if (map.has("observed_detection")) {
      millionths(section, map, "coverage", "observed_detection", BigDecimal.ONE);
    }
    map.finish();
    return section.build();
  }

  private JsonObject objects(YamlMap map) {
    JsonObject.Builder section = section(map, "objects");
    millionths(section, map, "objects", "named_share", BigDecimal.ONE);
    map.finish();
    return section.build();
  }

  private JsonObject actShare(YamlMap map, String kind) {
    JsonObject.Builder section = section(map, kind);
    millionths(section, map, kind, "act_share", BigDecimal.ONE);
    map.finish();
    return section.build();
  }

  private JsonObject fusion(YamlMap map) {
    JsonObject.Builder section = section(map, "fusion");
    millionths(section, map, "fusion", "prior_incidents_per_1000km2_day", THOUSAND);
    millionths(section, map, "fusion", "reports_per_incident", THOUSAND);
    millionths(section, map, "fusion", "relevance", BigDecimal.ONE);
    millionths(section, map, "fusion", "base_rate", BigDecimal.ONE);
    millionths(section, map, "fusion", "link_hard", BigDecimal.ONE);
    millionths(section, map, "fusion", "independent_cap_log_odds", TWENTY);
    JsonObject.Builder modalities = JsonObject.builder();
    Optional<YamlMap> all = map.map("modalities");
    if (all.isPresent()) {
      for (Modality modality : Modality.values()) {
        if (modality != Modality.ALERT && modality != Modality.STATEMENT) { // never an incident
          all.get()
              .map(modality.code())
              .ifPresent(it -> modalities.put(modality.code(), modality(it, modality)));
        }
      }
      all.get().finish();
    }
    map.finish();
    return section.put("modalities", modalities.build()).build();
  }

  private JsonObject modality(YamlMap map, Modality modality) {
    String path = "fusion.modalities." + modality.code();
    JsonObject.Builder section = section(map, path);
    millionths(section, map, path, "detection", BigDecimal.ONE);
    millionths(section, map, path, "veracity", BigDecimal.ONE);
    map.finish();
    return section.build();
  }

  private JsonObject.Builder section(YamlMap map, String path) {
    noteBasis(map, path);
    return JsonObject.builder();
  }

  private void millionths(
      JsonObject.Builder section, YamlMap map, String path, String key, BigDecimal most) {
    valued(map, path, key)
        .flatMap(it -> it.map().decimal(it.key(), BigDecimal.ZERO, most))
        .ifPresent(value -> {
          BigDecimal scaled = value.movePointRight(6);
          section.put(key, scaled.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
        });
  }

  private void whole(
      JsonObject.Builder section, YamlMap map, String path, String key, long least, long most) {
    valued(map, path, key)
        .ifPresent(it -> section.put(key, it.map().integer(it.key(), least, most)));
  }

  /** Where a value stands: under its own key, or under {@code value} of its mapping. */
  private record Place(YamlMap map, String key) {}

  private Optional<Place> valued(YamlMap map, String path, String key) {
    Optional<YamlNode> found = map.find(key);
    if (found.isEmpty()) {
      map.missing(key);
      return Optional.empty();
    }
    if (found.get() instanceof YamlMap nested) {
      nested.find("value");
      noteBasis(nested, path + "." + key);
      nested.finish();
      return Optional.of(new Place(nested, "value"));
    }
    return Optional.of(new Place(map, key));
  }

  private void noteBasis(YamlMap map, String path) {
    String said = map.optionalString("basis");
    String note = map.optionalString("note");
    if (said.isEmpty()) {
      if (!note.isEmpty()) {
        map.report(Rule.FORM, "note", "a note goes with a basis");
      }
      return;
    }
    if (!List.of("stated", "inferred", "assumed").contains(said)) {
      map.report(Rule.FORM, "basis", "a basis is stated, inferred or assumed");
    }
    basis.put(path, note.isEmpty() ? said : said + ": " + note);
  }
}
