package org.garant.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Stands in the help for the benchmarks, which are a program of their own: the launcher builds and
 * runs it.
 */
@Command(
    name = "bench",
    description = "Produce the figures of docs/BENCHMARKS.md; 'bench list' names them.")
final class BenchCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "NAME")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    throw CommandException.badInput(
        "benchmarks are not part of this jar: run './garant bench "
            + String.join(" ", names)
            + "' in the project's folder");
  }
}
