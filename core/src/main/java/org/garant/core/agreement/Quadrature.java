package org.garant.core.agreement;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals by the five-point rule of Gauss and Legendre on panels of fixed width.
 *
 * <p>Nodes and weights: Abramowitz and Stegun (1964), table 25.4.
 */
final class Quadrature {
  private static final double[] NODES = {
    -0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664
  };
  private static final double[] WEIGHTS = {
    0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366, 0.236926885056189
  };

  private Quadrature() {}

  /**
   * Returns the integral of {@code f} from {@code from} to {@code to}; negative if they are
   * reversed.
   *
   * @param panelWidth the widest panel, greater than 0
   */
  static double integrate(DoubleUnaryOperator f, double from, double to, double panelWidth) {
    int panels = (int) Math.max(1, Math.ceil(Math.abs(to - from) / panelWidth));
    double half = (to - from) / panels / 2;
    double sum = 0;
    for (int panel = 0; panel < panels; panel++) {
      double middle = from + (2 * panel + 1) * half;
      for (int i = 0; i < NODES.length; i++) {
        sum += WEIGHTS[i] * f.applyAsDouble(middle + half * NODES[i]);
      }
    }
    return sum * half;
  }
}
