package org.garant.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.garant.cli.verify.Difference;
import org.garant.cli.verify.PolicyFile;
import org.garant.cli.verify.RecordVerifier;
import org.garant.cli.verify.Verification;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonArray;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;
import org.garant.log.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Re-derives a published record from its public files. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Re-derive everything in a published record: the log from its leaves to its signed root, and"
          + " every published file from the released entries. Works offline; private/ is not needed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every published file is what the record gives",
      "1:one differs or no longer parses; file and index are named",
      "2:bad arguments, or the folder never was a record",
      "3:something is missing or not released, or another release is needed",
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int TOLD = 20;

  private final Screen screen;

  @Parameters(paramLabel = "DIR", description = "The record's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Whom you trust: a file with the line 'log <verifier key>'. Without it the key in the"
              + " record is believed, which shows that the record is whole, not whose it is.")
  private @Nullable Path policy;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  VerifyCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw CommandException.badInput(folder + ": expected a folder with a record, found none");
    }
    Optional<VerifierKey> key = Optional.ofNullable(policy).map(PolicyFile::read);
    ExecutorService executor =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            task -> {
              Thread thread = new Thread(task, "verify");
              thread.setDaemon(true);
              return thread;
            });
    Optional<Verification> result;
    try {
      result = RecordVerifier.verify(folder, key, executor);
    } catch (UncheckedIOException e) {
      throw CommandException.badInput(folder + ": cannot be read: " + e.getMessage());
    } finally {
      executor.shutdown();
    }
    Verification verification =
        result.orElseThrow(() ->
            CommandException.badInput(
                folder + ": expected a record with a log in log/, found none"));
    int exitCode =
        verification.ok()
            ? ExitCode.OK
            : verification.mismatch() ? ExitCode.FAILED : ExitCode.INCOMPLETE;
    if (json) {
      screen.say(CanonicalJson.text(asJson(verification, exitCode)));
    } else {
      show(verification, exitCode);
    }
    return exitCode;
  }

  private void show(Verification verification, int exitCode) {
    verification
        .checkpoint()
        .ifPresent(checkpoint ->
            screen.say(
                "log         "
                    + checkpoint.origin()
                    + ", "
                    + checkpoint.size()
                    + " entries, root "
                    + checkpoint.root().hex()));
    screen.say(
        "signature   "
            + switch (verification.signature()) {
              case BY_GIVEN_KEY -> "by the key you gave";
              case BY_PUBLISHED_KEY ->
                  "by the key in the record; whose key that is you must learn elsewhere (--policy)";
              case INVALID -> "NOT by the key";
              case UNKNOWN -> "could not be checked";
            });
    int told = 0;
    for (Difference difference : verification.differences()) {
      if (told++ == TOLD) {
        break;
      }
      screen.say((difference.missing() ? "missing     " : "MISMATCH    ") + difference.text());
    }
    if (verification.differenceCount() > TOLD) {
      screen.say("            and " + (verification.differenceCount() - TOLD) + " more");
    }
    verification.refusal().ifPresent(why -> screen.say("refused     " + why));
    screen.say("candidates  " + headline(verification));
    screen.say(
        switch (exitCode) {
          case ExitCode.OK -> "result      OK: every published file is what the record gives";
          case ExitCode.FAILED -> "result      MISMATCH: do not rely on this record";
          default -> "result      INCOMPLETE: not everything could be checked";
        });
  }

  private static String headline(Verification verification) {
    String text = "REPRODUCED " + verification.reproduced() + " of " + verification.published();
    return verification.notDisclosed() == 0
        ? text
        : text + "; NOT-DISCLOSED: " + verification.notDisclosed() + " log entries";
  }

  private static JsonObject asJson(Verification verification, int exitCode) {
    List<JsonValue> differences = new ArrayList<>();
    for (Difference difference : verification.differences()) {
      differences.add(
          JsonObject.builder()
              .put("file", difference.file())
              .put("index", difference.index())
              .put("what", difference.what())
              .put("missing", difference.missing() ? 1 : 0)
              .build());
    }
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("exitCode", exitCode)
            .put("signature", Words.code(verification.signature()))
            .put("leaves", verification.leaves())
            .put("reproduced", verification.reproduced())
            .put("published", verification.published())
            .put("notDisclosed", verification.notDisclosed())
            .put("differences", new JsonArray(differences))
            .put("differenceCount", verification.differenceCount());
    verification
        .checkpoint()
        .ifPresent(checkpoint ->
            builder
                .put("origin", checkpoint.origin())
                .put("size", checkpoint.size())
                .put("root", checkpoint.root().hex()));
    verification.refusal().ifPresent(why -> builder.put("refusal", why));
    return builder.build();
  }
}
