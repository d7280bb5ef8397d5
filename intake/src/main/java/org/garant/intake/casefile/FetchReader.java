package org.garant.intake.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.garant.core.agreement.Coded;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlText;

/** Reads how a file that a case names can be had: the block {@code fetch}. */
final class FetchReader {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern CHECKED = Pattern.compile("(yes|no)(?![\\p{L}\\p{N}]).*");

  /** Files of a repository: without a full commit another file may lie there tomorrow. */
  private static final String REPOSITORY_HOST = "raw.githubusercontent.com";

  private static final Pattern REPOSITORY_PATH = Pattern.compile("/[^/]+/[^/]+/[0-9a-f]{40}/.+");
  private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost");
  private static final int E7_DIGITS = 7;

  private final YamlMap map;
  private final Messages messages;

  private FetchReader(YamlMap map) {
    this.map = map;
    this.messages = map.messages();
  }

  /** What is done to a table. */
  private enum Step implements Coded {
    KEEP_COLUMNS,
    ROWS_BETWEEN,
    ROWS_EQUAL,
    ROWS_OVERLAPPING,
    ROWS_WITHIN;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /**
   * Returns what {@code entry}, a source or reference, says of how it can be had; empty if it says
   * nothing or, with messages, something wrong.
   */
  static Optional<Fetch> read(YamlMap entry) {
    Optional<YamlMap> map = entry.findMap("fetch");
    if (map.isPresent() && map.get().has("from") && !entry.has("sha256")) {
      map.get().report(Rule.FORM, "from", "what is fetched needs 'sha256' beside 'fetch'");
    }
    return map.flatMap(it -> new FetchReader(it).read());
  }

  private Optional<Fetch> read() {
    int before = messages.errorCount();
    String citation = map.optionalString("citation");
    String checked = map.string("checked");
    if (!checked.isEmpty() && !CHECKED.matcher(checked).matches()) {
      map.report(Rule.FORM, "checked", "a sentence that starts with yes or no is expected");
    }
    boolean byHand = map.has("manual");
    if (byHand == map.has("from")) {
      messages.add(Rule.FORM, map.mark(), "either 'from' or 'manual' is expected");
    }
    Optional<Fetch> fetch =
        byHand
            ? Optional.of(new Fetch.ByHand(map.string("manual"), citation, checked))
            : download(before, citation, checked);
    map.finish();
    return messages.errorCount() > before ? Optional.empty() : fetch;
  }

  private Optional<Fetch> download(int before, String citation, String checked) {
    List<URI> from = new ArrayList<>();
    texts("from").forEach(text -> address(text).ifPresent(from::add));
    List<String> hashes = new ArrayList<>();
    for (YamlText text : texts("sha256_raw")) {
      if (!SHA256.matcher(text.value()).matches()) {
        messages.add(Rule.FORM, text.mark(), "64 lower-case hexadecimal digits are expected");
      }
      hashes.add(text.value());
    }
    if (!hashes.isEmpty() && hashes.size() != texts("from").size()) {
      map.report(Rule.FORM, "sha256_raw", "a hash for every address is expected, or none");
    }
    List<Filter> filters = filters();
    return messages.errorCount() > before
        ? Optional.empty()
        : Optional.of(new Fetch.Download(from, hashes, filters, citation, checked));
  }

  /** Returns the texts of {@code key}, which may also be one text. */
  private List<YamlText> texts(String key) {
    return map.find(key).filter(YamlText.class::isInstance).isPresent()
        ? map.findText(key).stream().toList()
        : map.texts(key);
  }

  private Optional<URI> address(YamlText text) {
    try {
      URI uri = new URI(text.value());
      boolean safe =
          "https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
      if (!safe
          || uri.getHost() == null
          || uri.getUserInfo() != null
          || uri.getFragment() != null) {
        messages.add(Rule.FORM, text.mark(), "an address that starts with https:// is expected");
      } else if (uri.getHost().equals(REPOSITORY_HOST)
          && !REPOSITORY_PATH.matcher(uri.getPath()).matches()) {
        messages.add(
            Rule.FORM, text.mark(), "a commit of 40 hexadecimal digits is expected in the address");
      } else {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      messages.add(Rule.FORM, text.mark(), "not an address: '" + text.value() + "'");
    }
    return Optional.empty();
  }

  private List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    List<YamlMap> steps = map.maps("filter");
    for (int i = 0; i < steps.size(); i++) {
      YamlMap step = steps.get(i);
      Optional<Step> what = step.word("do", Step.values());
      if (what.equals(Optional.of(Step.KEEP_COLUMNS)) && i < steps.size() - 1) {
        step.report(Rule.FORM, "do", "'keep-columns' stands last");
      }
      what.flatMap(it -> filter(it, step)).ifPresent(filters::add);
      if (what.isPresent()) {
        step.finish();
      }
    }
    return filters;
  }

  private Optional<Filter> filter(Step what, YamlMap step) {
    int before = messages.errorCount();
    try {
      Filter filter =
          switch (what) {
            case ROWS_BETWEEN ->
                new Filter.RowsBetween(
                    step.string("column"), date(step, "first"), date(step, "last"));
            case ROWS_OVERLAPPING ->
                new Filter.RowsOverlapping(
                    step.string("start"),
                    step.string("end"),
                    date(step, "first"),
                    date(step, "last"));
            case ROWS_WITHIN ->
                new Filter.RowsWithin(
                    step.string("longitude"),
                    step.string("latitude"),
                    degreesE7(step, "west", 180),
                    degreesE7(step, "east", 180),
                    degreesE7(step, "south", 90),
                    degreesE7(step, "north", 90));
            case ROWS_EQUAL -> new Filter.RowsEqual(step.string("column"), list(step, "values"));
            case KEEP_COLUMNS -> new Filter.KeepColumns(list(step, "columns"));
          };
      return messages.errorCount() > before ? Optional.empty() : Optional.of(filter);
    } catch (IllegalArgumentException e) {
      if (messages.errorCount() == before) {
        step.report(Rule.RANGE, "do", String.valueOf(e.getMessage()));
      }
      return Optional.empty();
    }
  }

  private static List<String> list(YamlMap step, String key) {
    List<String> texts = step.texts(key).stream().map(YamlText::value).toList();
    if (texts.isEmpty()) {
      step.missing(key);
    }
    return texts;
  }

  private static LocalDate date(YamlMap step, String key) {
    String text = step.string(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      if (!text.isEmpty()) {
        step.report(Rule.DATE, key, "not a date such as 2025-04-12: '" + text + "'");
      }
      return LocalDate.EPOCH;
    }
  }

  private static long degreesE7(YamlMap step, String key, int limit) {
    return step.decimal(key, BigDecimal.valueOf(-limit), BigDecimal.valueOf(limit))
        .orElse(BigDecimal.ZERO)
        .movePointRight(E7_DIGITS)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
