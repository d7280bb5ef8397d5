package org.garant.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.garant.cli.assess.Assessment;
import org.garant.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses a case: from its sources to a record that anyone can re-derive. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = {
      "Read a case's sources, put incidents together, check them against the agreement, and write the"
          + " record: log, candidates, open data and report."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the record was written", "2:bad input or usage; nothing was written"})
final class AssessCommand implements Callable<Integer> {
  private static final Pattern ORIGIN = Pattern.compile("[^\\s+\\p{Cntrl}]+");

  private final Screen screen;

  @Parameters(
      paramLabel = "CASE",
      description = "The case's folder, or its case.yaml; for example cases/easter-truce-2025.")
  private Path caseFolder = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the source files that the case names. Default: the case's folder.")
  private @Nullable Path data;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description =
          "Folder of the gazetteer, outlines and place-name table that the case names. Default: those"
              + " built in.")
  private @Nullable Path reference;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to write the record to. Default: out/<name of the case>.")
  private @Nullable Path out;

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      description =
          "Name of the log. Default: local/<id of the case>, SYNTHETIC/<id> if it is invented.")
  private @Nullable String origin;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  AssessCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Path file = Files.isDirectory(caseFolder) ? caseFolder.resolve("case.yaml") : caseFolder;
    if (!Files.isRegularFile(file)) {
      throw CommandException.badInput(
          caseFolder + ": CASE: expected a case file or a folder with case.yaml, found none");
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path dataFolder = folder(data, folder, "--data");
    Optional<Path> referenceFolder =
        Optional.ofNullable(reference).map(it -> folder(it, null, "--reference"));
    Path name = folder == null ? null : folder.getFileName();
    Path target = out == null ? Path.of("out", String.valueOf(name)) : out;
    if (origin != null && !ORIGIN.matcher(origin).matches()) {
      throw CommandException.badInput(
          "--origin: expected a name without spaces and plus signs, found '"
              + origin.lines().findFirst().orElse("")
              + "'");
    }
    SecureRandom random = new SecureRandom();
    Assessment.Result result =
        new Assessment(random::nextBytes, Clock.systemUTC(), screen::progress)
            .run(file, dataFolder, referenceFolder, target, origin);
    screen.done();
    if (json) {
      screen.say(CanonicalJson.text(result.asJson()));
    } else {
      result.lines().forEach(screen::say);
    }
    return ExitCode.OK;
  }

  private static Path folder(@Nullable Path given, @Nullable Path otherwise, String option) {
    Path folder = given == null ? otherwise : given;
    if (folder == null || !Files.isDirectory(folder)) {
      throw CommandException.badInput(folder + ": " + option + ": expected a folder, found none");
    }
    return folder;
  }
}
