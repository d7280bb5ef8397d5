package org.garant.bench;

/** One measurement that can be repeated by its name. */
public interface Benchmark {
  /** Returns the name on the command line: lower-case words joined by hyphens. */
  String name();

  /** Returns what is measured, in one line. */
  String summary();

  /**
   * Measures and reports to the context.
   *
   * @throws Exception if the measurement could not be made; it then has no figures
   */
  void run(BenchContext context) throws Exception;
}
