package org.garant.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.garant.log.Hash;
import org.garant.log.Leaf;
import org.garant.log.verify.LogReport;
import org.garant.log.verify.LogVerifier;
import org.garant.log.write.LogWriter;

/** How fast an outsider recomputes a whole log, beside how fast this machine hashes. */
final class LogVerify implements Benchmark {
  private static final int LEAVES = 300_000;
  private static final int RUNS = 3;

  @Override
  public String name() {
    return "log-verify";
  }

  @Override
  public String summary() {
    return "entries/s from bundles through leaves and tiles to the signed root";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    InventedLog invented = new InventedLog(context.seed());
    List<Leaf> leaves = invented.leaves(context.scaled(LEAVES));
    byte[] leaf = leaves.getFirst().bytes();
    context.figure("bytes of a leaf", "" + leaf.length, "B");
    hashes(context, leaf);
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService threads = Executors.newCachedThreadPool();
        ExecutorService workers = Executors.newFixedThreadPool(cores)) {
      try (LogWriter log = invented.create(context.folder(), threads)) {
        log.appendAll(leaves).join();
        log.publish();
      }
      Path published = context.folder().resolve("log");
      for (int run = 1; run <= RUNS; run++) {
        verify(context, new LogVerifier(Runnable::run), published, "one thread, run " + run);
      }
      for (int run = 1; run <= RUNS; run++) {
        verify(context, new LogVerifier(workers), published, cores + " workers, run " + run);
      }
    }
  }

  private static void hashes(BenchContext context, byte[] leaf) {
    int count = context.scaled(2 * LEAVES);
    for (int run = 1; run <= 2; run++) {
      long began = System.nanoTime();
      byte last = 0;
      for (int i = 0; i < count; i++) {
        last ^= Hash.sha256(leaf).bytes()[0];
      }
      long nanos = System.nanoTime() - began;
      context.rate(
          "SHA-256 of a leaf, run " + run + (last == 1 ? " " : ""), "hashes", count, nanos);
    }
  }

  private static void verify(BenchContext context, LogVerifier verifier, Path log, String what) {
    long began = System.nanoTime();
    LogReport report = verifier.verify(log, Optional.empty(), leaf -> {});
    long nanos = System.nanoTime() - began;
    if (!(report instanceof LogReport.Checked checked) || !checked.ok()) {
      throw new IllegalStateException("the log does not verify: " + report);
    }
    context.rate("verify, " + what, "entries", (double) checked.leavesRead(), nanos);
  }
}
