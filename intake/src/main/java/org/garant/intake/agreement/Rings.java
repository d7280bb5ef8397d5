package org.garant.intake.agreement;

import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What can be wrong with the rings of a zone. */
final class Rings {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Rings() {}

  /** Returns longitude and latitude of a place where the edges cross, if they do. */
  static Optional<String> findCrossing(List<List<List<Position>>> polygons) {
    TopologyValidationError error = new IsValidOp(geometry(polygons)).getValidationError();
    return error == null
        ? Optional.empty()
        : Optional.of(error.getCoordinate().x + ", " + error.getCoordinate().y);
  }

  /** Tells whether {@code inner} lies in {@code outer}; edges may touch. */
  static boolean isInside(List<List<List<Position>>> inner, List<List<List<Position>>> outer) {
    return geometry(outer).covers(geometry(inner));
  }

  private static Geometry geometry(List<List<List<Position>>> polygons) {
    Polygon[] parts = new Polygon[polygons.size()];
    for (int i = 0; i < parts.length; i++) {
      List<List<Position>> rings = polygons.get(i);
      LinearRing[] holes = new LinearRing[rings.size() - 1];
      for (int j = 0; j < holes.length; j++) {
        holes[j] = ring(rings.get(j + 1));
      }
      parts[i] = FACTORY.createPolygon(ring(rings.getFirst()), holes);
    }
    return parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
  }

  private static LinearRing ring(List<Position> positions) {
    return FACTORY.createLinearRing(
        positions.stream()
            .map(it -> new Coordinate(it.longitudeDegrees(), it.latitudeDegrees()))
            .toArray(Coordinate[]::new));
  }
}
