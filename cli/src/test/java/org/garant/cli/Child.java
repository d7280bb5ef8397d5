package org.garant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The command, or another program, in a process of its own.
 *
 * @param process the process
 * @param out file that takes its results
 * @param err file that takes its complaints
 */
record Child(Process process, Path out, Path err) {
  private static final int PATIENCE_SECONDS = 120;

  /** Starts the command in a Java of its own. */
  static Child garant(Path work, List<String> javaOptions, List<Object> arguments)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    words.addAll(javaOptions);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    arguments.forEach(argument -> words.add(argument.toString()));
    return start(work, new ProcessBuilder(words));
  }

  /** Starts what {@code builder} says; its output goes to files in {@code work}. */
  static Child start(Path work, ProcessBuilder builder) throws IOException {
    Path out = Files.createTempFile(work, "child", ".out");
    Path err = Files.createTempFile(work, "child", ".err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new Child(process, out, err);
  }

  /** Waits until it ends. */
  Ran waitFor() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
