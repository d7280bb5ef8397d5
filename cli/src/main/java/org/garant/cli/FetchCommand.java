package org.garant.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.garant.cli.fetch.CaseFetch;
import org.garant.cli.fetch.FetchLimits;
import org.garant.cli.fetch.Licences;
import org.garant.cli.fetch.Outcome;
import org.garant.cli.fetch.WantedFile;
import org.garant.intake.casefile.CaseFile;
import org.garant.intake.casefile.CaseFileReader;
import org.garant.intake.yaml.Message;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonArray;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gets the public files that a case names. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Download the public sources that a case names, keep of them what the case needs, and check the"
          + " result by its SHA-256. Files that are there and right are left alone; a transfer that was"
          + " cut off goes on at the next run."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all files are there",
      "1:a file is not what the case names; what was fetched wrong was not kept",
      "2:bad input or usage; nothing was fetched",
      "3:incomplete: a file did not come, or must be had by hand",
      "4:a licence was not acknowledged; nothing was fetched",
    })
final class FetchCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      paramLabel = "CASE",
      description = "The case's folder, or its case.yaml; for example cases/easter-truce-2025.")
  private Path caseFolder = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder to put the sources in; made if need be. Default: the case's folder.")
  private @Nullable Path data;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description =
          "Folder to put the case's own gazetteer and outlines in; made if need be. Without it they"
              + " are not fetched, for others are built in.")
  private @Nullable Path reference;

  @Option(
      names = "--accept-licence",
      paramLabel = "LICENCE",
      split = ",",
      description =
          "A licence that you know and will keep to, as the case names it; may be repeated, or all.")
  private List<String> licences = new ArrayList<>();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  FetchCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path file = Files.isDirectory(caseFolder) ? caseFolder.resolve("case.yaml") : caseFolder;
    if (!Files.isRegularFile(file)) {
      throw CommandException.badInput(
          caseFolder + ": CASE: expected a case file or a folder with case.yaml, found none");
    }
    CaseFile caseFile = read(file);
    Path beside = file.toAbsolutePath().normalize().getParent();
    Path dataFolder = folder(Optional.ofNullable(data).or(() -> Optional.ofNullable(beside)));
    Optional<Path> referenceFolder =
        Optional.ofNullable(reference).map(it -> folder(Optional.of(it)));
    List<Outcome> outcomes =
        new CaseFetch(FetchLimits.USUAL, screen::progress)
            .fetch(WantedFile.of(caseFile, dataFolder, referenceFolder), new Licences(licences));
    screen.done();
    show(caseFile, outcomes);
    return exitCode(outcomes);
  }

  private static CaseFile read(Path file) {
    CaseFileReader.Result read = CaseFileReader.read(file);
    List<Message> errors = read.messages().stream().filter(Message::isError).toList();
    return read.caseFile()
        .orElseThrow(() ->
            CommandException.badInput(
                errors.getFirst()
                    + (errors.size() > 1
                        ? " (and " + (errors.size() - 1) + " more: garant lint)"
                        : "")));
  }

  private static Path folder(Optional<Path> folder) {
    try {
      return Files.createDirectories(folder.orElseThrow());
    } catch (java.io.IOException e) {
      throw CommandException.badInput(
          folder.orElseThrow() + ": expected a folder that can be made, found something else");
    }
  }

  private void show(CaseFile caseFile, List<Outcome> outcomes) {
    if (json) {
      List<JsonValue> files = new ArrayList<>();
      outcomes.forEach(it -> files.add(it.asJson()));
      screen.say(
          CanonicalJson.text(
              JsonObject.builder()
                  .put("case", caseFile.id())
                  .put("complete", outcomes.stream().allMatch(Outcome::isThere) ? 1 : 0)
                  .put("files", new JsonArray(files))
                  .build()));
    } else {
      screen.say(caseFile.title());
      outcomes.forEach(this::show);
    }
    for (Outcome outcome : outcomes) {
      if (outcome.state() == Outcome.State.FAILED || outcome.state() == Outcome.State.WRONG) {
        screen.note("garant: " + outcome.file().name() + ": " + outcome.why());
      }
    }
  }

  private void show(Outcome outcome) {
    String name = String.format(Locale.ROOT, "  %-26s ", outcome.file().name());
    screen.say(
        switch (outcome.state()) {
          case THERE -> name + "already there, " + content(outcome);
          case FETCHED -> name + "fetched, " + content(outcome);
          case BY_HAND -> name + "to be had by hand: " + outcome.why();
          case FAILED -> name + "not fetched";
          case WRONG -> name + "not what the case names";
        });
    outcome
        .file()
        .fetch()
        .filter(it -> outcome.isThere() && !it.citation().isEmpty())
        .ifPresent(it -> screen.say("    cite as: " + it.citation()));
  }

  private static String content(Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "%d bytes, %s%s",
        outcome.bytes(),
        outcome.file().licence(),
        outcome.file().sha256().isEmpty() ? "; the case names no hash" : "; hash is right");
  }

  private static int exitCode(List<Outcome> outcomes) {
    if (outcomes.stream().anyMatch(it -> it.state() == Outcome.State.WRONG)) {
      return ExitCode.FAILED;
    }
    return outcomes.stream().allMatch(Outcome::isThere) ? ExitCode.OK : ExitCode.INCOMPLETE;
  }
}
