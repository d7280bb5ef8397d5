package org.garant.intake.places;

/**
 * How far from its settlement's middle a reported event may be: an assumption, made once for a
 * case.
 *
 * @param smallSigmaMeters standard deviation per axis for small settlements and those of unknown
 *     size, m, 1 to 100,000
 * @param townSigmaMeters for those above {@code townPopulation}, m
 * @param citySigmaMeters for those above {@code cityPopulation}, m
 * @param townPopulation inhabitants above which a settlement is a town
 * @param cityPopulation inhabitants above which it is a city, at least {@code townPopulation}
 * @param minOtherPopulation inhabitants from which a settlement counts when a headline names
 *     another place than the source's; smaller ones share too many names
 */
public record PlacementSettings(
    long smallSigmaMeters,
    long townSigmaMeters,
    long citySigmaMeters,
    long townPopulation,
    long cityPopulation,
    long minOtherPopulation) {
  public PlacementSettings {
    requireSigma(smallSigmaMeters);
    requireSigma(townSigmaMeters);
    requireSigma(citySigmaMeters);
    if (townPopulation > cityPopulation) {
      throw new IllegalArgumentException("a city has at least the population of a town");
    }
  }

  /** Returns 3 km, 5 km above 100,000 and 8 km above 500,000 inhabitants. */
  public static PlacementSettings usual() {
    return new PlacementSettings(3_000, 5_000, 8_000, 100_000, 500_000, 10_000);
  }

  long sigmaMeters(long population) {
    return population > cityPopulation
        ? citySigmaMeters
        : population > townPopulation ? townSigmaMeters : smallSigmaMeters;
  }

  private static void requireSigma(long meters) {
    if (meters < 1 || meters > 100_000) {
      throw new IllegalArgumentException("a sigma is 1 to 100,000 m, was " + meters);
    }
  }
}
