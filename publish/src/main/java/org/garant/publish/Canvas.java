package org.garant.publish;

import java.util.List;
import org.garant.core.quantity.Position;

/**
 * The sheet a map is drawn on: a projection, a scale and a margin. Its unit is the printed CSS
 * pixel.
 */
final class Canvas {
  private final Lambert projection;
  private final double metersPerUnit;
  private final double left;
  private final double top;
  private final double width;
  private final double height;

  /**
   * Makes the sheet {@code width} wide on which {@code positions} have room.
   *
   * @param highest height in units that is not exceeded: what is tall becomes smaller
   */
  Canvas(List<Position> positions, double width, double highest, double margin) {
    Extent degrees = new Extent();
    positions.forEach(it -> degrees.add(it.longitudeDegrees(), it.latitudeDegrees()));
    this.projection =
        new Lambert(
            Position.ofDegrees(
                StrictMath.rint((degrees.bottom + degrees.top) / 2),
                StrictMath.rint((degrees.left + degrees.right) / 2)));
    Extent meters = new Extent();
    positions.forEach(it -> {
      Lambert.Point point = projection.project(it);
      meters.add(point.x(), point.y());
    });
    double room = width - 2 * margin;
    double across = (meters.right - meters.left) / room;
    double up = (meters.top - meters.bottom) / (highest - 2 * margin);
    this.metersPerUnit = Math.max(1, Math.max(across, up));
    this.width = width;
    this.height = (meters.top - meters.bottom) / metersPerUnit + 2 * margin;
    // In the middle where it is narrower than the sheet.
    this.left = width / 2 - (meters.left + meters.right) / 2 / metersPerUnit;
    this.top = margin + meters.top / metersPerUnit;
  }

  /** Returns where {@code position} is drawn. */
  Lambert.Point at(Position position) {
    Lambert.Point point = projection.project(position);
    return new Lambert.Point(left + point.x() / metersPerUnit, top - point.y() / metersPerUnit);
  }

  /** Returns the ground length of one unit at the centre, m. */
  double metersPerUnit() {
    return metersPerUnit;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  String projectionName() {
    return projection.name();
  }

  /** The smallest upright rectangle about points. */
  private static final class Extent {
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.POSITIVE_INFINITY;
    private double top = Double.NEGATIVE_INFINITY;

    private void add(double x, double y) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
  }
}
