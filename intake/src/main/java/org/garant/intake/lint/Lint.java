package org.garant.intake.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.intake.agreement.AgreementReader;
import org.garant.intake.casefile.CaseFileReader;
import org.garant.intake.policy.PolicyReader;
import org.garant.intake.scenario.ScenarioReader;
import org.garant.intake.yaml.Message;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.Spelling;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlReader;

/** Checks agreement, case, policy and scenario files; which one a file is says its head. */
public final class Lint {
  private static final List<String> FORMATS =
      List.of(
          AgreementReader.FORMAT,
          CaseFileReader.FORMAT,
          PolicyReader.FORMAT,
          ScenarioReader.FORMAT);

  private Lint() {}

  /**
   * Returns everything that is wrong with {@code files}, file by file in the given order, within
   * one by line and column. Never throws for bad files.
   */
  public static List<Message> run(List<Path> files) {
    List<Message> all = new ArrayList<>();
    for (Path path : files) {
      Messages messages = new Messages(path.toString());
      Optional<YamlMap> file = YamlReader.read(path, messages);
      file.ifPresent(it -> check(it, path));
      all.addAll(messages.list());
    }
    return List.copyOf(all);
  }

  private static void check(YamlMap file, Path path) {
    String format = file.optionalString("garant");
    switch (format) {
      case AgreementReader.FORMAT -> AgreementReader.read(file, path);
      case CaseFileReader.FORMAT -> CaseFileReader.read(file, path);
      case PolicyReader.FORMAT -> PolicyReader.read(file);
      case ScenarioReader.FORMAT -> ScenarioReader.read(file);
      default ->
          file.report(
              Rule.HEAD,
              "garant",
              format.isEmpty()
                  ? "a file begins with 'garant:' and one of " + String.join(", ", FORMATS)
                  : "no format '" + format + "'" + Spelling.hint(format, FORMATS));
    }
  }
}
