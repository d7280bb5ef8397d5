package org.garant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.garant.cli.demo.Browser;
import org.garant.cli.demo.Demo;
import org.garant.cli.demo.RecordServer;
import org.garant.cli.publication.PublishedFile;
import org.garant.json.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole path on an invented ceasefire: no data and no network are needed. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Invent 48 hours of a ceasefire on a line of 200 km, all labelled SYNTHETIC, take it the whole"
          + " path from feeds to a record that anyone can re-derive, and show the report."
    },
    footer = {
      "",
      "On a terminal the record's public files are then shown on this machine alone until Ctrl-C, and"
          + " the report opens in a browser; GARANT_NO_BROWSER=1 opens nothing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the record was written", "2:bad input or usage; no record was written"})
final class DemoCommand implements Callable<Integer> {
  private final Screen screen;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/demo",
      description =
          "Folder to write the record to; the exercise with its truth goes to DIR-exercise."
              + " Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where all random numbers come from. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--no-serve", description = "Write the record and end; open nothing.")
  private boolean noServe;

  @Option(names = "--json", description = "Print the summary as JSON, and end.")
  private boolean json;

  DemoCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    SecureRandom random = new SecureRandom();
    Demo demo = Demo.run(seed, out, random::nextBytes, Clock.systemUTC(), screen::progress);
    screen.done();
    if (json) {
      screen.say(CanonicalJson.text(demo.asJson()));
      return ExitCode.OK;
    }
    demo.lines().forEach(screen::say);
    if (!noServe && screen.isTerminal()) {
      serve();
    }
    return ExitCode.OK;
  }

  private void serve() {
    try (RecordServer server = RecordServer.start(out)) {
      boolean opened = Browser.open(server.report());
      screen.say("");
      screen.say((opened ? "Opened " : "Open ") + server.report() + " in a browser. Ctrl-C ends.");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      screen.note(
          "garant: no port to show it at; open "
              + out.resolve(PublishedFile.REPORT_HTML).toAbsolutePath());
    }
  }
}
