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
 * The command as a user runs it: the launcher, which starts a fresh JVM with the heap that it gives
 * every user.
 */
final class Launcher {
  private final Path root;

  private Launcher(Path root) {
    this.root = root;
  }

  /** Returns the launcher of this checkout. */
  static Launcher here() {
    return new Launcher(Path.of(System.getProperty("garant.root", "")).toAbsolutePath());
  }

  /** Returns a file or folder of the checkout. */
  String path(String name) {
    return root.resolve(name).toString();
  }

  /**
   * Runs a command once without measuring, so that the first measured run finds its files in the
   * cache, and then {@code runs} times.
   *
   * @param words the command's words in the run of a number; 0 is the run that is not measured
   * @return wall times in nanoseconds, in the order of the runs
   * @throws IOException if a run does not end with exit code 0; what it said is in the message
   */
  long[] time(int runs, IntFunction<List<String>> words) throws IOException, InterruptedException {
    run(words.apply(0));
    long[] nanos = new long[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      run(words.apply(i + 1));
      nanos[i] = System.nanoTime() - start;
    }
    return nanos;
  }

  private void run(List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(path("garant")));
    command.addAll(words);
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
      throw new IOException(words.getFirst() + " failed: " + output);
    }
  }

  /**
   * Reports whether the records of {@code runs} runs have one digest.
   *
   * @param record the folder of the record of a run, counted from 1
   */
  static void reportDigests(BenchContext context, int runs, IntFunction<Path> record)
      throws IOException {
    List<String> digests = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      digests.add(digest(record.apply(i)));
    }
    context.figure(
        "same digest on repeated runs",
        digests.stream().distinct().count() == 1 ? "yes" : "NO",
        digests.getFirst().substring(0, 12));
  }

  private static String digest(Path record) throws IOException {
    String manifest = Files.readString(record.resolve("manifest.json"));
    int at = manifest.indexOf("\"digest\":\"") + 10;
    return manifest.substring(at, at + 64);
  }
}
