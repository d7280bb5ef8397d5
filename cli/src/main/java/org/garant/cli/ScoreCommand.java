package org.garant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.garant.cli.score.ScoreLines;
import org.garant.cli.score.Scored;
import org.garant.json.CanonicalJson;
import org.garant.publish.ScoreHtml;
import org.garant.sim.score.Gate;
import org.garant.sim.score.ScoreJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the record of an invented case against its truth. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Hold the record of an invented case against the truth it was invented with: what was found,"
          + " what was put together wrongly, how far off, and whether probabilities and ellipses keep"
          + " their word. Replays the record's public log; prints a table and writes a page."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:scored",
      "1:the log is not what was signed, or --min-f1 was not reached",
      "2:bad input or usage: truth and record do not belong together, or the case is a real one",
      "3:something of the record is missing or not released, or another release is needed",
    })
final class ScoreCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "DIR", description = "The record's folder, from 'garant assess'.")
  private Path folder = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "DIR",
      required = true,
      description = "Folder with truth.json, events.csv and reports.csv.")
  private Path truth = Path.of("");

  @Option(
      names = "--gate-m",
      paramLabel = "METRES",
      defaultValue = "1000",
      description = "How near in space an incident matches an event. Default: ${DEFAULT-VALUE}.")
  private long gateMeters;

  @Option(
      names = "--gate-min",
      paramLabel = "MINUTES",
      defaultValue = "360",
      description = "How near in time an incident matches an event. Default: ${DEFAULT-VALUE}.")
  private long gateMinutes;

  @Option(
      names = "--min-f1",
      paramLabel = "SHARE",
      description = "End with exit code 1 unless F1 of incidents at p >= 0.5 is at least this.")
  private @Nullable Double minF1;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Where to write the page. Default: <DIR>-score.html, beside the record.")
  private @Nullable Path page;

  @Option(names = "--no-page", description = "Write no page.")
  private boolean noPage;

  @Option(names = "--json", description = "Print the score as JSON.")
  private boolean json;

  ScoreCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw CommandException.badInput(folder + ": expected a folder with a record, found none");
    }
    Gate gate = gate();
    if (minF1 != null && !(minF1 >= 0 && minF1 <= 1)) {
      throw CommandException.badInput("--min-f1: expected a share from 0 to 1, found " + minF1);
    }
    Path target = target();
    ExecutorService executor =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            task -> {
              Thread thread = new Thread(task, "score");
              thread.setDaemon(true);
              return thread;
            });
    Scored scored;
    try {
      scored = Scored.of(folder, truth, gate, executor, screen::progress);
    } finally {
      executor.shutdown();
    }
    if (!noPage) {
      writePage(target, scored);
    }
    screen.done();
    if (json) {
      screen.say(CanonicalJson.text(ScoreJson.of(scored.subject(), scored.score())));
    } else {
      ScoreLines.of(scored).forEach(screen::say);
      if (!noPage) {
        screen.say("");
        screen.say("page        " + target);
      }
    }
    return judge(scored);
  }

  private int judge(Scored scored) {
    OptionalDouble f1 = scored.score().likely().f1();
    if (minF1 == null || (f1.isPresent() && f1.getAsDouble() >= minF1)) {
      return ExitCode.OK;
    }
    screen.note(
        "garant: F1 at p >= 0.5 is "
            + (f1.isPresent() ? f1.getAsDouble() : "not there")
            + ", expected at least "
            + minF1);
    return ExitCode.FAILED;
  }

  private Gate gate() {
    if (gateMeters < 1 || gateMeters > 1_000_000 || gateMinutes < 1 || gateMinutes > 1_000_000) {
      throw CommandException.badInput(
          "--gate-m, --gate-min: expected whole numbers from 1 to 1000000, found "
              + gateMeters
              + ", "
              + gateMinutes);
    }
    return new Gate(gateMeters, gateMinutes * 60);
  }

  /**
   * Returns where the page goes: never into the record, which is replaced and checked as a whole.
   */
  private Path target() {
    Path record = folder.toAbsolutePath().normalize();
    Path target =
        page == null
            ? record.resolveSibling(record.getFileName() + "-score.html")
            : page.toAbsolutePath().normalize();
    if (target.startsWith(record)) {
      throw CommandException.badInput(
          target + ": --page: expected a file outside the record's folder");
    }
    return target;
  }

  private static void writePage(Path target, Scored scored) {
    try {
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(target, ScoreHtml.write(scored.subject(), scored.score()));
    } catch (IOException e) {
      throw CommandException.badInput(target + ": --page: cannot be written: " + e.getMessage());
    }
  }
}
