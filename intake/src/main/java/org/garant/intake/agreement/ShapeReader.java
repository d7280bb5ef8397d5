package org.garant.intake.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.garant.core.quantity.Position;
import org.garant.intake.yaml.Mark;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.Spelling;
import org.garant.intake.yaml.YamlList;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlNode;
import org.garant.intake.yaml.YamlReader;
import org.garant.intake.yaml.YamlText;

/** Reads zones' shapes from GeoJSON files (RFC 7946) beside an agreement. */
final class ShapeReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,4}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

  private final Path folder;
  private final String folderName;
  private final Messages messages;
  private final Map<String, Optional<YamlMap>> files = new TreeMap<>();
  private final Map<String, Optional<Shape>> shapes = new TreeMap<>();

  /**
   * Makes a reader of files in {@code folder}.
   *
   * @param folderName what messages put before a file's name; empty or ending in a slash
   */
  ShapeReader(Path folder, String folderName, Messages messages) {
    this.folder = folder;
    this.folderName = folderName;
    this.messages = messages;
  }

  /**
   * A shape as the file has it.
   *
   * @param polygons as in {@link org.garant.core.agreement.Zone.Drawn}
   * @param illustrative whether it was drawn for want of one in the text
   * @param note what the file says of it
   */
  record Shape(List<List<List<Position>>> polygons, boolean illustrative, String note) {}

  /** Returns the shape that {@code from}, with keys file and feature, names. */
  Optional<Shape> read(YamlMap from) {
    Optional<YamlText> file = from.text("file");
    Optional<YamlText> feature = from.text("feature");
    from.finish();
    if (file.isEmpty() || feature.isEmpty()) {
      return Optional.empty();
    }
    String name = file.get().value();
    if (!name.matches("[A-Za-z0-9._/-]+") || name.startsWith("/") || name.contains("..")) {
      from.report(Rule.SHAPE_MISSING, "file", "a shape's file lies in the agreement's folder");
      return Optional.empty();
    }
    if (!Files.isRegularFile(folder.resolve(name))) {
      from.report(Rule.SHAPE_MISSING, "file", "no file '" + name + "'");
      return Optional.empty();
    }
    Optional<YamlMap> collection =
        files.computeIfAbsent(
            name, it -> YamlReader.read(folder.resolve(it), messages.about(folderName + it)));
    if (collection.isEmpty()) {
      return Optional.empty();
    }
    Map<String, YamlMap> features = new TreeMap<>();
    for (YamlMap item : collection.get().maps("features")) {
      features.put(item.optionalString("id"), item);
    }
    YamlMap found = features.get(feature.get().value());
    if (found == null) {
      from.report(
          Rule.SHAPE_MISSING,
          "feature",
          "no feature '"
              + feature.get().value()
              + "' in "
              + name
              + Spelling.hint(feature.get().value(), features.keySet()));
      return Optional.empty();
    }
    return shapes.computeIfAbsent(name + "#" + feature.get().value(), it -> shape(found));
  }

  private Optional<Shape> shape(YamlMap feature) {
    Messages told = feature.messages();
    int before = told.errorCount();
    Optional<YamlMap> properties = feature.findMap("properties");
    boolean illustrative = properties.map(it -> it.flag("synthetic", false)).orElse(false);
    String source = properties.map(it -> it.optionalString("source")).orElse("");
    String note = properties.map(it -> it.optionalString("note")).orElse("");
    if (!illustrative && source.isEmpty()) {
      told.add(
          Rule.SHAPE_ORIGIN,
          feature.mark(),
          "a shape says synthetic: true or its source; a guessed line is not a real one");
    }
    Optional<YamlMap> geometry = feature.map("geometry");
    List<List<List<Position>>> polygons = new ArrayList<>();
    if (geometry.isPresent()) {
      String type = geometry.get().string("type");
      List<YamlNode> coordinates = geometry.get().items("coordinates");
      if (type.equals("Polygon")) {
        polygons.add(polygon(coordinates, geometry.get()));
      } else if (type.equals("MultiPolygon")) {
        for (YamlNode polygon : coordinates) {
          polygons.add(polygon(items(polygon, told), geometry.get()));
        }
      } else {
        geometry.get().report(Rule.FORM, "type", "a zone is a Polygon or MultiPolygon");
      }
      if (polygons.isEmpty() && told.errorCount() == before) {
        geometry.get().report(Rule.FORM, "coordinates", "a zone has a polygon");
      }
    }
    if (told.errorCount() == before) {
      Rings.findCrossing(polygons)
          .ifPresent(where ->
              geometry
                  .orElseThrow()
                  .report(Rule.RING_CROSSES, "coordinates", "edges cross at " + where));
    }
    return told.errorCount() > before
        ? Optional.empty()
        : Optional.of(new Shape(polygons, illustrative, note.isEmpty() ? source : note));
  }

  private static List<List<Position>> polygon(List<YamlNode> rings, YamlMap geometry) {
    List<List<Position>> polygon = new ArrayList<>();
    for (YamlNode ring : rings) {
      polygon.add(ring(ring, geometry.messages()));
    }
    if (polygon.isEmpty()) {
      geometry.report(Rule.RING_OPEN, "coordinates", "a polygon has an outer ring");
    }
    return polygon;
  }

  private static List<Position> ring(YamlNode node, Messages told) {
    List<Position> ring = new ArrayList<>();
    for (YamlNode position : items(node, told)) {
      List<YamlNode> numbers = items(position, told);
      if (numbers.size() < 2) {
        told.add(Rule.POSITION, position.mark(), "a position is longitude, latitude");
        continue;
      }
      Optional<Integer> longitude = degreesE7(numbers.get(0), 180, "longitude", told);
      Optional<Integer> latitude = degreesE7(numbers.get(1), 90, "latitude", told);
      if (longitude.isPresent() && latitude.isPresent()) {
        ring.add(new Position(latitude.get(), longitude.get()));
      }
    }
    if (ring.size() < 4) {
      told.add(Rule.RING_OPEN, node.mark(), "a ring has at least four positions");
    } else if (!ring.getFirst().equals(ring.getLast())) {
      told.add(Rule.RING_OPEN, node.mark(), "ring is not closed: repeat its first position");
    }
    return ring;
  }

  private static Optional<Integer> degreesE7(YamlNode node, int most, String name, Messages told) {
    Mark mark = node.mark();
    if (!(node instanceof YamlText text) || !NUMBER.matcher(text.value()).matches()) {
      told.add(Rule.POSITION, mark, "a " + name + " is a number of degrees");
      return Optional.empty();
    }
    BigDecimal degrees = new BigDecimal(text.value());
    if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
      told.add(
          Rule.POSITION,
          mark,
          name + " " + text.value() + " is beyond " + most + " degrees; longitude comes first");
      return Optional.empty();
    }
    return Optional.of(
        degrees.movePointRight(7).setScale(0, RoundingMode.HALF_EVEN).intValueExact());
  }

  private static List<YamlNode> items(YamlNode node, Messages told) {
    if (node instanceof YamlList list) {
      return list.items();
    }
    told.add(Rule.FORM, node.mark(), "a list of coordinates is expected, not " + node.kind());
    return List.of();
  }
}
