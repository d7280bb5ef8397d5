package org.garant.intake.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.garant.core.agreement.Coded;

/**
 * A mapping, read key by key. A value that is missing or has the wrong form gives a message and an
 * empty result, so that reading goes on; {@link #finish} then tells the keys that nobody asked for.
 */
public final class YamlMap implements YamlNode {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,18})?");

  private final Map<String, Member> members;
  private final boolean flow;
  private final Mark mark;
  private final Messages messages;
  private final Set<String> asked = new TreeSet<>();

  YamlMap(Map<String, Member> members, boolean flow, Mark mark, Messages messages) {
    this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    this.flow = flow;
    this.mark = mark;
    this.messages = messages;
  }

  /**
   * A key's place, and its value.
   *
   * @param keyMark where the key starts
   * @param value the value
   */
  record Member(Mark keyMark, YamlNode value) {}

  @Override
  public Mark mark() {
    return mark;
  }

  @Override
  public String kind() {
    return "a mapping";
  }

  /** Returns the keys in the order of the file. */
  public List<String> keys() {
    return List.copyOf(members.keySet());
  }

  /** Tells whether {@code key} is there. */
  public boolean has(String key) {
    return members.containsKey(key);
  }

  /** Returns where the value of {@code key} starts; where the mapping does if there is none. */
  public Mark markOf(String key) {
    Member member = members.get(key);
    return member == null ? mark : member.value().mark();
  }

  /** Returns where {@code key} itself starts; where the mapping does if there is none. */
  public Mark markOfKey(String key) {
    Member member = members.get(key);
    return member == null ? mark : member.keyMark();
  }

  /** Adds a message about the value of {@code key}. */
  public void report(Rule rule, String key, String text) {
    messages.add(rule, markOf(key), text);
  }

  /** Returns where messages about this mapping go. */
  public Messages messages() {
    return messages;
  }

  /** Returns the value of {@code key}, if it is there and not nothing. */
  public Optional<YamlNode> find(String key) {
    asked.add(key);
    Member member = members.get(key);
    return member == null || (member.value() instanceof YamlText text && text.isNothing())
        ? Optional.empty()
        : Optional.of(member.value());
  }

  /** Returns the text of {@code key}; empty if it is not there or, with a message, not text. */
  public Optional<YamlText> findText(String key) {
    Optional<YamlNode> found = find(key);
    if (found.isPresent() && !(found.get() instanceof YamlText)) {
      report(Rule.FORM, key, "'" + key + "' is text, not " + found.get().kind());
    }
    return found.flatMap(node -> node instanceof YamlText t ? Optional.of(t) : Optional.empty());
  }

  /** Returns the text of {@code key}; a message if it is not there. */
  public Optional<YamlText> text(String key) {
    Optional<YamlText> found = findText(key);
    if (found.isEmpty() && find(key).isEmpty()) {
      missing(key);
    }
    return found;
  }

  /** Returns the text of {@code key}; the empty string, with a message, if it is not there. */
  public String string(String key) {
    return text(key).map(YamlText::value).orElse("");
  }

  /** Makes sure that the file says of itself that it is of {@code format}. */
  public void format(String format) {
    String said = string("garant");
    if (!said.isEmpty() && !said.equals(format)) {
      report(
          Rule.HEAD, "garant", "a file of format '" + format + "' is expected, not '" + said + "'");
    }
  }

  /** Returns the text of {@code key}; the empty string if it is not there. */
  public String optionalString(String key) {
    return findText(key).map(YamlText::value).orElse("");
  }

  /** Returns {@code true} or {@code false}; {@code otherwise} if the key is not there. */
  public boolean flag(String key, boolean otherwise) {
    Optional<YamlText> found = findText(key);
    if (found.isEmpty()) {
      return otherwise;
    }
    String value = found.get().value();
    if (!value.equals("true") && !value.equals("false")) {
      report(Rule.FORM, key, "'" + key + "' is true or false, not '" + value + "'");
    }
    return value.equals("true");
  }

  /** Returns the word of a vocabulary that {@code key} holds; a message if it holds none. */
  public <E extends Coded> Optional<E> word(String key, E[] words) {
    return text(key).flatMap(text -> word(text, List.of(words)));
  }

  /** Returns the word of a vocabulary; empty if {@code key} is not there. */
  public <E extends Coded> Optional<E> findWord(String key, E[] words) {
    return findText(key).flatMap(text -> word(text, List.of(words)));
  }

  private <E extends Coded> Optional<E> word(YamlText text, List<E> words) {
    Optional<E> found = Coded.find(words, text.value());
    if (found.isEmpty()) {
      List<String> codes = words.stream().map(Coded::code).toList();
      messages.add(
          Rule.FORM,
          text.mark(),
          "'"
              + text.value()
              + "' is not one of "
              + String.join(", ", codes)
              + Spelling.hint(text.value(), codes));
    }
    return found;
  }

  /**
   * Returns the decimal of {@code key}, with a message if it is missing, no decimal or not from
   * {@code least} to {@code most}.
   */
  public Optional<BigDecimal> decimal(String key, BigDecimal least, BigDecimal most) {
    return text(key).flatMap(text -> decimal(text, least, most));
  }

  private Optional<BigDecimal> decimal(YamlText text, BigDecimal least, BigDecimal most) {
    if (!NUMBER.matcher(text.value()).matches()) {
      messages.add(Rule.FORM, text.mark(), "'" + text.value() + "' is not a decimal number");
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text.value());
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      messages.add(
          Rule.RANGE, text.mark(), text.value() + " does not lie from " + least + " to " + most);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** Returns the whole number of {@code key}; {@code least}, with a message, if it is none. */
  public long integer(String key, long least, long most) {
    return text(key).map(text -> integer(text, least, most)).orElse(least);
  }

  /** Returns the whole number of {@code key}; {@code otherwise} if it is not there. */
  public long optionalInteger(String key, long least, long most, long otherwise) {
    return findText(key).map(text -> integer(text, least, most)).orElse(otherwise);
  }

  private long integer(YamlText text, long least, long most) {
    Optional<BigDecimal> value = decimal(text, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    if (value.isPresent() && value.get().stripTrailingZeros().scale() > 0) {
      messages.add(Rule.FORM, text.mark(), "'" + text.value() + "' is not a whole number");
      return least;
    }
    return value.map(BigDecimal::longValue).orElse(least);
  }

  /** Returns the mapping of {@code key}; empty if it is not there or, with a message, none. */
  public Optional<YamlMap> findMap(String key) {
    Optional<YamlNode> found = find(key);
    if (found.isPresent() && !(found.get() instanceof YamlMap)) {
      report(Rule.FORM, key, "'" + key + "' is a mapping, not " + found.get().kind());
    }
    return found.flatMap(node -> node instanceof YamlMap m ? Optional.of(m) : Optional.empty());
  }

  /** Returns the mapping of {@code key}; a message if it is not there. */
  public Optional<YamlMap> map(String key) {
    Optional<YamlMap> found = findMap(key);
    if (found.isEmpty() && find(key).isEmpty()) {
      missing(key);
    }
    return found;
  }

  /** Returns the items of {@code key}; none if it is not there or, with a message, no list. */
  public List<YamlNode> items(String key) {
    Optional<YamlNode> found = find(key);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof YamlList list) {
      return list.items();
    }
    report(Rule.FORM, key, "'" + key + "' is a list, not " + found.get().kind());
    return List.of();
  }

  /** Returns the mappings that {@code key} lists; a message for every item that is none. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlMap map) {
        maps.add(map);
      } else {
        messages.add(Rule.FORM, item.mark(), "'" + key + "' lists mappings, not " + item.kind());
      }
    }
    return maps;
  }

  /** Returns the texts that {@code key} lists; a message for every item that is none. */
  public List<YamlText> texts(String key) {
    List<YamlText> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlText text && !text.isNothing()) {
        texts.add(text);
      } else {
        messages.add(Rule.FORM, item.mark(), "'" + key + "' lists texts, not " + item.kind());
      }
    }
    return texts;
  }

  /** Tells, for each of {@code keys} that is there, that this version does not read it. */
  public void refuse(String... keys) {
    for (String key : keys) {
      asked.add(key);
      if (has(key)) {
        messages.add(Rule.NOT_READ, markOfKey(key), "'" + key + "' is not read by this version");
      }
    }
  }

  /** Adds a message that {@code key} is missing. */
  public void missing(String key) {
    boolean nothing = has(key);
    messages.add(
        Rule.FORM,
        nothing ? markOfKey(key) : mark,
        nothing ? "'" + key + "' has no value" : "required key '" + key + "' is missing");
  }

  /** Adds a message for every key that was not asked for. To be called when all are read. */
  public void finish() {
    members.forEach((key, member) -> {
      if (!asked.contains(key)) {
        boolean comma = flow && member.value() instanceof YamlText text && text.isNothing();
        messages.add(
            Rule.FORM,
            comma ? mark : member.keyMark(),
            "unknown key '"
                + key
                + "'"
                + (comma ? " (a comma inside unquoted text in {}?)" : Spelling.hint(key, asked)));
      }
    });
  }
}
