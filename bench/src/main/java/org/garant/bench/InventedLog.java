package org.garant.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import org.garant.log.FacetCommitment;
import org.garant.log.Hash;
import org.garant.log.Leaf;
import org.garant.log.LeafKind;
import org.garant.log.write.LogWriter;

/**
 * Logs of invented leaves, each with three facets as a drone sighting has them (about 450 bytes).
 */
final class InventedLog {
  private static final String ORIGIN = "garant.example/bench";
  private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

  private final SplittableRandom random;

  InventedLog(long seed) {
    this.random = new SplittableRandom(seed);
  }

  LogWriter create(Path root, Executor executor) {
    return LogWriter.create(root, ORIGIN, LogWriter.Setup.of(random::nextBytes, executor));
  }

  List<Leaf> leaves(int count) {
    List<Leaf> leaves = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      leaves.add(
          Leaf.of(
                  LeafKind.OBSERVATION,
                  ORIGIN,
                  START.plusMillis(10L * i),
                  List.of(
                      facet("public", Optional.of("application/geo+json"), 12),
                      facet("restricted", Optional.empty(), 16),
                      facet("person", Optional.empty(), 14)))
              .withSource("s:" + random.nextInt(1_000)));
    }
    return leaves;
  }

  private FacetCommitment facet(String name, Optional<String> mediaType, int bucket) {
    byte[] commitment = new byte[Hash.BYTES];
    random.nextBytes(commitment);
    return new FacetCommitment(name, Hash.of(commitment), mediaType, bucket);
  }
}
