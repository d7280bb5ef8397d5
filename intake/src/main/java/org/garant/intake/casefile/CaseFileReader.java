package org.garant.intake.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Window;
import org.garant.core.observation.RegionId;
import org.garant.intake.agreement.AgreementReader;
import org.garant.intake.agreement.LocalTimes;
import org.garant.intake.yaml.Message;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.Spelling;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlReader;
import org.garant.intake.yaml.YamlText;

/**
 * Reads case files, format {@code garant: case/1}, and says everything that is wrong with one at
 * once. The agreement and the policy that a case names must exist, the window must be the
 * agreement's; what is wrong inside those files is told when they are read.
 */
public final class CaseFileReader {
  /** The head of the format. */
  public static final String FORMAT = "case/1";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern REGION = Pattern.compile("[A-Z0-9-]{2,8}");
  private static final List<String> SERIES =
      List.of("alert-starts", "events", "episodes", "press-reports", "hot-spots");
  private static final CaseFile.Role[] GIVEN_ROLES = {
    CaseFile.Role.GAZETTEER,
    CaseFile.Role.PSEUDO_PLACES,
    CaseFile.Role.REGIONS,
    CaseFile.Role.SECTORS
  };
  private static final Duration LONGEST = Duration.ofDays(366);

  private final YamlMap file;
  private final Messages messages;
  private final Path path;

  private CaseFileReader(YamlMap file, Path path) {
    this.file = file;
    this.messages = file.messages();
    this.path = path;
  }

  /**
   * What came of reading a file.
   *
   * @param caseFile the case; empty if there were errors
   * @param messages everything there is to say, in the order of lines and columns
   */
  public record Result(Optional<CaseFile> caseFile, List<Message> messages) {
    public Result {
      messages = List.copyOf(messages);
    }
  }

  /** Reads the case at {@code path}. Never throws for bad files. */
  public static Result read(Path path) {
    Messages messages = new Messages(path.toString());
    Optional<CaseFile> caseFile = YamlReader.read(path, messages).flatMap(it -> read(it, path));
    return new Result(caseFile, messages.list());
  }

  /** Reads a case that was opened already; messages go where {@code file}'s do. */
  public static Optional<CaseFile> read(YamlMap file, Path path) {
    return new CaseFileReader(file, path).read();
  }

  private Optional<CaseFile> read() {
    file.format(FORMAT);
    String id = file.string("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      file.report(Rule.FORM, "id", "an id is up to 64 of a-z, 0-9 and '-', a letter first");
    }
    String title = file.string("title");
    Optional<CaseFile.Nature> nature = file.word("nature", CaseFile.Nature.values());
    String agreement = existing("agreement");
    String policy = existing("policy");
    String window = window(agreement);
    List<String> windowWords = file.texts("window_words").stream().map(YamlText::value).toList();
    Duration before = duration("before");
    Duration after = duration("after");
    Optional<YamlMap> time = file.map("time");
    Optional<LocalTimes> times = time.flatMap(it -> LocalTimes.of(it, "tz"));
    time.ifPresent(YamlMap::finish);
    String country = file.string("country");
    if (!country.isEmpty() && !REGION.matcher(country).matches()) {
      file.report(Rule.FORM, "country", "a country looks like UA");
    }
    List<CaseFile.Reference> references = references();
    List<CaseSource> sources =
        new SourceReader(file, times.map(LocalTimes::region).orElse("UTC")).read();
    Optional<YamlMap> output = file.map("output");
    String licence = output.map(it -> it.string("licence")).orElse("");
    String because = output.map(it -> it.string("because")).orElse("");
    output.ifPresent(YamlMap::finish);
    List<String> limits = file.texts("limits").stream().map(YamlText::value).toList();
    if (limits.isEmpty()) {
      messages.add(
          Rule.FORM, file.markOf("limits"), "a case says what its sources cannot show: 'limits'");
    }
    List<CaseFile.Caveat> caveats = caveats();
    file.finish();
    if (messages.errorCount() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new CaseFile(
            id,
            title,
            nature.orElseThrow(),
            agreement,
            policy,
            window,
            windowWords,
            before,
            after,
            times.orElseThrow().region(),
            new RegionId(country),
            references,
            sources,
            new CaseFile.Output(licence, because),
            limits,
            caveats));
  }

  /** Returns the relative path of {@code key}; a message if there is no such file. */
  private String existing(String key) {
    String name = file.string(key);
    if (name.isEmpty()) {
      return name;
    }
    if (!name.matches("[A-Za-z0-9._/-]+") || name.startsWith("/")) {
      file.report(Rule.FORM, key, "a path relative to this file is expected");
    } else if (!Files.isRegularFile(beside(name))) {
      file.report(Rule.REFERENCE, key, "no file '" + name + "'");
    }
    return name;
  }

  private Path beside(String name) {
    return path.toAbsolutePath().resolveSibling(name).normalize();
  }

  private String window(String agreementName) {
    String window = file.string("window");
    if (window.isEmpty() || agreementName.isEmpty() || messages.errorCount() > 0) {
      return window;
    }
    Optional<Agreement> agreement = AgreementReader.read(beside(agreementName)).agreement();
    if (agreement.isEmpty()) {
      file.report(Rule.REFERENCE, "agreement", "the agreement has errors: lint it");
    } else if (agreement.get().findWindow(window).isEmpty()) {
      List<String> known = agreement.get().windows().stream().map(Window::id).toList();
      file.report(
          Rule.REFERENCE,
          "window",
          "no windows entry '" + window + "'" + Spelling.hint(window, known));
    }
    return window;
  }

  private Duration duration(String key) {
    String text = file.string(key);
    if (text.isEmpty()) {
      return Duration.ZERO;
    }
    try {
      Duration duration = Duration.parse(text);
      if (duration.isNegative()
          || duration.compareTo(LONGEST) > 0
          || !Duration.ofSeconds(duration.toSeconds()).equals(duration)) {
        file.report(Rule.RANGE, key, "whole seconds, at most a year: " + text);
        return Duration.ZERO;
      }
      return duration;
    } catch (DateTimeException e) {
      file.report(Rule.FORM, key, "not a duration such as P7D: '" + text + "'");
      return Duration.ZERO;
    }
  }

  private List<CaseFile.Caveat> caveats() {
    List<CaseFile.Caveat> caveats = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (YamlMap map : file.maps("caveats")) {
      String series = map.string("series");
      if (!series.isEmpty() && !SERIES.contains(series)) {
        map.report(
            Rule.FORM,
            "series",
            "no series is called '" + series + "'" + Spelling.hint(series, SERIES));
      } else if (!seen.add(series)) {
        map.report(Rule.ID_TWICE, "series", "series '" + series + "' has a caveat already");
      }
      caveats.add(new CaseFile.Caveat(series, map.string("text")));
      map.finish();
    }
    return caveats;
  }

  private List<CaseFile.Reference> references() {
    List<CaseFile.Reference> references = new ArrayList<>();
    TreeSet<CaseFile.Role> seen = new TreeSet<>();
    for (YamlMap map : file.maps("reference")) {
      Optional<CaseFile.Role> role = map.word("role", GIVEN_ROLES);
      if (role.isPresent() && !seen.add(role.get())) {
        map.report(Rule.ID_TWICE, "role", "role '" + role.get().code() + "' is used twice");
      }
      String name = SourceReader.fileName(map);
      String sha256 = SourceReader.sha256(map);
      String licence = map.string("licence");
      String origin = map.string("origin");
      String attribution = map.optionalString("attribution");
      Optional<Fetch> fetch = FetchReader.read(map);
      map.finish();
      if (role.isPresent()) {
        references.add(
            new CaseFile.Reference(role.get(), name, sha256, licence, origin, attribution, fetch));
      }
    }
    return references;
  }
}
