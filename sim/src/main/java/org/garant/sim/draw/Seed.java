package org.garant.sim.draw;

/**
 * Where all random numbers of an exercise come from. Each purpose has a stream of its own, so that
 * one more sensor moves no event and no report of another sensor.
 *
 * @param value the seed that people name
 * @param path what the streams are for, outermost first
 */
public record Seed(long value, String path) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** Returns the root of {@code value}. */
  public static Seed of(long value) {
    return new Seed(value, "");
  }

  /** Returns the seed of everything below {@code purpose}. */
  public Seed under(String purpose) {
    return new Seed(value, path + "/" + purpose);
  }

  /**
   * Returns the stream of {@code purpose}. Its start is the seed and the purpose's 64-bit FNV-1a
   * hash, mixed; source of the hash: Fowler, Noll and Vo, RFC 9923.
   */
  public Draws stream(String purpose) {
    String name = path + "/" + purpose;
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return new Draws(Draws.mix(hash + Draws.mix(value)));
  }
}
