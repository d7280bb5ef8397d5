package org.garant.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Measures the whole main job as a user runs it: the launcher, a fresh JVM with its 512 MB of heap,
 * every file written; then verify on what it wrote.
 */
final class AssessEaster implements Benchmark {
  private static final int RUNS = 5;

  @Override
  public String name() {
    return "assess-easter";
  }

  @Override
  public String summary() {
    return "garant assess and verify on the Easter truce, wall time, fresh JVM each"
        + " (-Dgarant.shared=DIR with data/)";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    String shared = System.getProperty("garant.shared", "");
    if (shared.isEmpty()) {
      context.figure("skipped: set GARANT_JAVA_OPTS=-Dgarant.shared=DIR", "", "");
      return;
    }
    Path root = Path.of(System.getProperty("garant.root", "")).toAbsolutePath();
    Path data = Path.of(shared).toAbsolutePath().resolve("data");
    // A folder of its own for each run: a file system is slow to take back what was just removed.
    IntFunction<Path> out = run -> context.folder().resolve("easter-" + run);
    IntFunction<List<String>> assess =
        run ->
            List.of(
                root.resolve("garant").toString(),
                "assess",
                root.resolve("cases/easter-truce-2025").toString(),
                "--data",
                data.resolve("cases/easter-truce-2025").toString(),
                "--reference",
                data.resolve("reference").toString(),
                "--out",
                out.apply(run).toString());
    time(root, assess.apply(0)); // so that the first measured run finds its files in the cache
    List<String> digests = new ArrayList<>();
    long[] nanos = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      nanos[i] = time(root, assess.apply(i + 1));
      digests.add(digest(out.apply(i + 1)));
    }
    context.latency("assess, " + RUNS + " runs", nanos);
    context.figure(
        "same digest on repeated runs",
        digests.stream().distinct().count() == 1 ? "yes" : "NO",
        digests.getFirst().substring(0, 12));
    List<String> verify =
        List.of(root.resolve("garant").toString(), "verify", out.apply(1).toString());
    long[] verifyNanos = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      verifyNanos[i] = time(root, verify);
    }
    context.latency("verify, " + RUNS + " runs", verifyNanos);
  }

  private static String digest(Path out) throws IOException {
    String manifest = Files.readString(out.resolve("manifest.json"));
    int at = manifest.indexOf("\"digest\":\"") + 10;
    return manifest.substring(at, at + 64);
  }

  private static long time(Path root, List<String> command)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().put("GARANT_JAVA_HOME", System.getProperty("java.home", ""));
    builder.environment().remove("GARANT_JAVA_OPTS");
    Process process = builder.start();
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IOException(command.get(1) + " failed: " + output);
    }
    return System.nanoTime() - start;
  }
}
