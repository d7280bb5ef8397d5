package org.garant.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.garant.core.engine.Engine;
import org.garant.log.LogException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The garant command. */
@Command(
    name = "garant",
    mixinStandardHelpOptions = true,
    version = "garant " + Engine.VERSION,
    description = {
      "Monitors a ceasefire and keeps a record that anyone can check.",
      "A machine result is a candidate; only people make findings."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      FetchCommand.class,
      AssessCommand.class,
      VerifyCommand.class,
      LintCommand.class,
      SimulateCommand.class,
      ScoreCommand.class,
      BenchCommand.class,
      CommandLine.HelpCommand.class,
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:all is well",
      " 1:a check failed: a published file differs, or lint found errors",
      " 2:bad input or usage; verify: never was a log",
      " 3:incomplete: something needed is not there",
      " 4:fetch: a licence was not acknowledged",
      "69:no suitable JDK",
      "70:internal error",
    })
public final class Main {
  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(run(args, utf8(System.out), utf8(System.err)));
  }

  /**
   * Runs the command.
   *
   * @return its exit code
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    CommandLine commandLine = new CommandLine(new Main(), new Factory(new Screen(out, err)));
    commandLine.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler((exception, given) -> {
      err.println("garant: " + inWords(firstLine(exception)) + hint(exception));
      return ExitCode.BAD_INPUT;
    });
    commandLine.setExecutionExceptionHandler((exception, command, given) ->
        switch (exception) {
          case CommandException e -> {
            err.println("garant: " + firstLine(e));
            yield e.exitCode();
          }
          case LogException e -> {
            err.println("garant: " + firstLine(e));
            yield ExitCode.BAD_INPUT;
          }
          default -> {
            err.println("garant: internal error, please report it: " + exception);
            exception.printStackTrace(err);
            yield ExitCode.INTERNAL;
          }
        });
    if (args.length == 0) {
      commandLine.usage(err);
      return ExitCode.BAD_INPUT;
    }
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      err.println(
          "garant: out of memory; give Java more, for example GARANT_JAVA_OPTS=-Xmx2g ./garant");
      return ExitCode.INTERNAL;
    }
  }

  /** Says in the user's words what the option parser says in a programmer's. */
  private static String inWords(String message) {
    return message
        .replaceFirst("' is not an? (long|int)$", "' is not a whole number")
        .replaceFirst("' is not a double$", "' is not a number");
  }

  /** Returns what the user may have meant. */
  private static String hint(CommandLine.ParameterException exception) {
    if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        return "; did you mean " + String.join(" or ", suggestions) + "?";
      }
    }
    return "";
  }

  private static String firstLine(Exception exception) {
    String message = String.valueOf(exception.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Makes commands and hands them the screen. */
  private record Factory(Screen screen) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (var constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 1
            && constructor.getParameterTypes()[0] == Screen.class) {
          return type.cast(constructor.newInstance(screen));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
