package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.garant.core.report.CaseReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No template may hold words that the machine, or nobody, may use. */
class WordingTest {
  /** Reads the constant pools, so that no template escapes because no sample happens to use it. */
  @Test
  void noTemplateOfThisModuleUsesAForbiddenWord() throws IOException, URISyntaxException {
    Path classes =
        Path.of(CaseReportHtml.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(it -> it.toString().endsWith(".class")).sorted().toList();
    }
    Map<String, List<String>> found = new TreeMap<>();
    int templates = 0;
    for (Path file : files) {
      for (String text : strings(file)) {
        templates++;
        List<String> here = WordingLint.find(text);
        if (!here.isEmpty()) {
          found.put(file.getFileName() + ": " + text, here);
        }
      }
    }

    assertThat(templates).isGreaterThan(1000);
    assertThat(found).isEmpty();
  }

  private static List<String> strings(Path file) throws IOException {
    List<String> strings = new ArrayList<>();
    for (var entry : ClassFile.of().parse(file).constantPool()) {
      if (entry instanceof StringEntry string) {
        strings.add(string.stringValue());
      }
    }
    // What is put together with + is one constant, the variable parts marked by a control letter.
    ClassFile.of()
        .parse(file)
        .findAttribute(java.lang.classfile.Attributes.bootstrapMethods())
        .ifPresent(methods ->
            methods
                .bootstrapMethods()
                .forEach(method ->
                    method.arguments().stream()
                        .filter(StringEntry.class::isInstance)
                        .map(it -> ((StringEntry) it).stringValue().replace('\u0001', '\u2026'))
                        .forEach(strings::add)));
    return strings;
  }

  @Test
  void noVariantOfTheReportUsesAForbiddenWord() {
    for (CaseReport report : List.of(SampleReport.build(), SampleReport.unwatched())) {
      assertThat(WordingLint.find(Xml.parse(CaseReportHtml.render(report)))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Side B violated the ceasefire",
        "an established breach",
        "responsible party",
        "the enemy",
        "a terrorist act",
        "the regime",
        "a provocation",
        "Confirmed",
        "AI detected shelling",
        "Sector 8 was quiet",
        "1.9 km \u00B1 0.2",
        "probability 1.00",
        "began at 22:14",
        "last night",
        "48.1234, 37.5678",
        "The party failed to attend",
        "Guarantee triggered",
        "an unverified claim"
      })
  void badWordingIsFoundWithAReason(String text) {
    assertThat(WordingLint.find(text)).isNotEmpty().allMatch(it -> it.contains(": "));
  }

  @ParameterizedTest
  @CsvSource({
    "'Not observed: the report cannot say whether it was quiet'",
    "'a low count is no sign of quiet'",
    "'Confirmed by another source'",
    "'rule confirmed/1'",
    "'began at 22:14 EET (20:14Z)'",
    "'Did others confirm?'",
    "'machine candidate'"
  })
  void allowedWordingPasses(String text) {
    assertThat(WordingLint.find(text)).isEmpty();
  }
}
