package org.garant.intake.scenario;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.agreement.LocalInstant;
import org.garant.core.observation.Act;
import org.garant.core.quantity.Interval;
import org.garant.intake.agreement.LocalTimes;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.Spelling;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlText;

/**
 * Reads the values that scenarios are made of. A value that is missing or wrong gives a message and
 * some value in range, so that reading goes on; nothing is made of a file with messages.
 */
final class Values {
  private static final int MAX_TEXT = 200;
  private static final String ID = "[a-z][a-z0-9-]{0,39}";

  private final Messages messages;
  private final LocalTimes times;
  private final TreeSet<String> ids = new TreeSet<>();

  Values(Messages messages, LocalTimes times) {
    this.messages = messages;
    this.times = times;
    // The names of the files that every exercise has.
    ids.add("watch");
    ids.add("notices");
    ids.add("sectors");
    ids.add("claims");
  }

  Messages messages() {
    return messages;
  }

  double number(YamlMap map, String key, double least, double most) {
    return map.decimal(key, plain(least), plain(most)).map(BigDecimal::doubleValue).orElse(least);
  }

  private static BigDecimal plain(double limit) {
    return new BigDecimal(BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString());
  }

  double probability(YamlMap map, String key) {
    return number(map, key, 0, 1);
  }

  int whole(YamlMap map, String key, int least, int most) {
    return (int) map.integer(key, least, most);
  }

  /** Returns one line of text without what a CSV or YAML file would have to quote. */
  String words(YamlMap map, String key) {
    String text = map.string(key);
    if (text.length() > MAX_TEXT || !text.matches("[\\p{L}\\p{N} .,:;'()/+-]*")) {
      map.report(
          Rule.FORM,
          key,
          "at most " + MAX_TEXT + " letters, digits, spaces and .,:;'()/+- are expected");
      return "";
    }
    return text;
  }

  /** Returns the id of a source; no two sources share one. */
  String id(YamlMap map) {
    String id = map.string("id");
    if (id.isEmpty()) {
      return id;
    }
    if (!id.matches(ID)) {
      map.report(Rule.FORM, "id", "an id is up to 40 of a-z, 0-9 and '-', a letter first");
    } else if (!ids.add(id)) {
      map.report(Rule.ID_TWICE, "id", "id '" + id + "' is used twice");
    }
    return id;
  }

  /** Returns a length of time in whole seconds. */
  long seconds(YamlMap map, String key, Duration least, Duration most) {
    String text = map.string(key);
    if (text.isEmpty()) {
      return least.toSeconds();
    }
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(least) < 0
          || duration.compareTo(most) > 0
          || !Duration.ofSeconds(duration.toSeconds()).equals(duration)) {
        map.report(
            Rule.RANGE, key, text + " does not lie from " + least + " to " + most + ", in seconds");
        return least.toSeconds();
      }
      return duration.toSeconds();
    } catch (DateTimeException e) {
      map.report(Rule.FORM, key, "not a duration such as PT6H: '" + text + "'");
      return least.toSeconds();
    }
  }

  Optional<Instant> at(YamlMap map, String key) {
    return times.at(map, key).map(LocalInstant::instant);
  }

  Optional<LocalInstant> local(YamlMap map, String key) {
    return times.at(map, key);
  }

  /** Returns the time between the local times {@code from} and {@code until}. */
  Optional<Interval> span(YamlMap map) {
    Optional<Instant> from = at(map, "from");
    Optional<Instant> until = at(map, "until");
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(until.get())) {
      map.report(Rule.WINDOW_REVERSED, "until", "ends before it starts");
      return Optional.empty();
    }
    return Optional.of(new Interval(from.get(), until.get()));
  }

  Optional<Act> act(YamlMap map, String key) {
    return map.text(key)
        .flatMap(text -> act(text.value(), () -> map.report(Rule.ACT, key, noAct(text.value()))));
  }

  /** Returns the probabilities that {@code key} gives by act. */
  SortedMap<Act, Double> byAct(YamlMap map, String key) {
    SortedMap<Act, Double> byAct = new TreeMap<>();
    int before = messages.errorCount();
    Optional<YamlMap> found = map.map(key);
    if (found.isEmpty()) {
      return byAct;
    }
    YamlMap acts = found.get();
    for (String code : acts.keys()) {
      acts.find(code);
      Optional<Act> act =
          act(code, () -> messages.add(Rule.ACT, acts.markOfKey(code), noAct(code)));
      double value = probability(acts, code);
      if (act.isPresent() && value > 0) {
        byAct.put(act.get(), value);
      }
    }
    if (byAct.isEmpty() && messages.errorCount() == before) {
      map.report(Rule.FORM, key, "'" + key + "' names at least one act with a probability above 0");
    }
    return byAct;
  }

  private static Optional<Act> act(String code, Runnable otherwise) {
    Optional<Act> act = Act.findByCode(code);
    if (act.isEmpty()) {
      otherwise.run();
    }
    return act;
  }

  private static String noAct(String code) {
    List<String> known = new ArrayList<>();
    for (Act act : Act.values()) {
      known.add(act.code());
    }
    return "no act is called '" + code + "'" + Spelling.hint(code, known);
  }

  Optional<Side> side(YamlMap map) {
    return map.word("side", Side.values());
  }

  /** Returns the whole numbers that {@code key} lists, each from 1 to {@code most} and once. */
  List<Integer> numbers(YamlMap map, String key, int most) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (YamlText text : map.texts(key)) {
      String value = text.value();
      if (!value.matches("[0-9]{1,6}")
          || Integer.parseInt(value) < 1
          || Integer.parseInt(value) > most) {
        messages.add(
            Rule.RANGE, text.mark(), "'" + value + "' is no whole number from 1 to " + most);
      } else if (!numbers.add(Integer.parseInt(value))) {
        messages.add(Rule.ID_TWICE, text.mark(), value + " is listed twice");
      }
    }
    return List.copyOf(numbers);
  }

  Scenario.Wording wording(YamlMap map) {
    return new Scenario.Wording(
        probability(map, "act_right"),
        probability(map, "actor_named"),
        probability(map, "actor_right"));
  }
}
