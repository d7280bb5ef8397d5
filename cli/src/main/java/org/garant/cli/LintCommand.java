package org.garant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.garant.intake.lint.Lint;
import org.garant.intake.yaml.Message;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonArray;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks agreement, case, policy and scenario files. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description =
        "Check agreement, case, policy and scenario files; says file:line:column for each message.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no errors", "1:errors were found", "2:bad usage"})
final class LintCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to check.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print the messages as JSON.")
  private boolean json;

  LintCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<Message> messages = Lint.run(files);
    long errors = messages.stream().filter(Message::isError).count();
    if (json) {
      List<JsonValue> all = new ArrayList<>();
      for (Message message : messages) {
        all.add(
            JsonObject.builder()
                .put("file", message.file())
                .put("line", message.line())
                .put("column", message.column())
                .put("code", message.code())
                .put("error", message.isError() ? 1 : 0)
                .put("text", message.text())
                .build());
      }
      screen.say(
          CanonicalJson.text(
              JsonObject.builder()
                  .put("errors", errors)
                  .put("messages", new JsonArray(all))
                  .build()));
    } else {
      messages.forEach(message -> screen.say(message.toString()));
      screen.say(
          files.size()
              + (files.size() == 1 ? " file, " : " files, ")
              + errors
              + (errors == 1 ? " error, " : " errors, ")
              + (messages.size() - errors)
              + (messages.size() - errors == 1 ? " warning" : " warnings"));
    }
    return errors == 0 ? ExitCode.OK : ExitCode.FAILED;
  }
}
