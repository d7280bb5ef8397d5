package org.garant.log.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import org.garant.log.Facet;
import org.garant.log.Leaf;
import org.garant.log.LeafKind;
import org.garant.log.RandomBytes;

/** Makes logs for tests. */
public final class SampleLog {
  /** Name of every sample log. */
  public static final String ORIGIN = "garant.example/test";

  private SampleLog() {}

  /** Returns a set-up with numbers from {@code random} and daemon threads. */
  public static LogWriter.Setup setup(SplittableRandom random) {
    return LogWriter.Setup.of(random(random), threads());
  }

  /** Returns bytes from {@code random}; good enough for tests only. */
  public static RandomBytes random(SplittableRandom random) {
    return random::nextBytes;
  }

  /** Returns an executor that starts a daemon thread for each task. */
  public static Executor threads() {
    return task -> {
      Thread thread = new Thread(task, "committer");
      thread.setDaemon(true);
      thread.start();
    };
  }

  /** Returns the public facet of leaf {@code index}. */
  public static Facet facet(long index) {
    byte[] salt = new byte[Facet.SALT_BYTES];
    new SplittableRandom(index).nextBytes(salt);
    String text = "{\"seen\":" + index + "}";
    return new Facet("public", "application/geo+json", salt, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the leaf that stands at {@code index} of every sample log. */
  public static Leaf leaf(long index) {
    Leaf leaf =
        Leaf.of(
            LeafKind.OBSERVATION,
            ORIGIN,
            Instant.ofEpochSecond(1_795_176_000L + index),
            List.of(facet(index).promise()));
    return index % 7 == 3 ? leaf.withPrevious(List.of(index - 1)) : leaf.withSource("s:" + index);
  }

  /** Returns the leaves from {@code from} up to but not including {@code to}. */
  public static List<Leaf> leaves(long from, long to) {
    List<Leaf> leaves = new ArrayList<>();
    for (long index = from; index < to; index++) {
      leaves.add(leaf(index));
    }
    return leaves;
  }

  /** Writes and publishes a log of {@code size} leaves and releases every fifth facet. */
  public static void write(Path root, int size, SplittableRandom random) {
    try (LogWriter writer = LogWriter.create(root, ORIGIN, setup(random))) {
      if (size > 0) {
        writer.appendAll(leaves(0, size)).join();
      }
      List<Facet> released = new ArrayList<>();
      for (long index = 0; index < size; index += 5) {
        released.add(facet(index));
      }
      writer.release(released);
      writer.publish();
    }
  }
}
