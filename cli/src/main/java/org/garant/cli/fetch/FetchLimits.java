package org.garant.cli.fetch;

import java.time.Duration;

/**
 * What a transfer may cost.
 *
 * @param maxBytes the most that is taken from one address, bytes
 * @param connect how long a server may take to accept a connection
 * @param stall how long a server may send nothing
 * @param attempts how often a transfer that was cut off is taken up again in one run, at least 1
 */
public record FetchLimits(long maxBytes, Duration connect, Duration stall, int attempts) {
  /** 1 GiB, 20 s, 60 s, 3 times. */
  public static final FetchLimits USUAL =
      new FetchLimits(1L << 30, Duration.ofSeconds(20), Duration.ofSeconds(60), 3);

  public FetchLimits {
    if (maxBytes < 1 || attempts < 1) {
      throw new IllegalArgumentException("at least one byte and one attempt");
    }
  }
}
