package org.garant.intake.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.garant.core.agreement.LocalInstant;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlText;

/** Resolves local times by the rules of one region; refuses those that are none or two instants. */
public final class LocalTimes {
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final String region;
  private final ZoneRules rules;
  private final Messages messages;

  private LocalTimes(String region, ZoneRules rules, Messages messages) {
    this.region = region;
    this.rules = rules;
    this.messages = messages;
  }

  /** Returns the times of the region that {@code key} names; empty, with a message, if none. */
  public static Optional<LocalTimes> of(YamlMap map, String key) {
    Optional<YamlText> text = map.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String region = text.get().value();
    // "UTC" and "Etc/UTC" are regions too; offsets and old abbreviations are not.
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(region)
        || !(region.contains("/") || region.equals("UTC"))) {
      boolean offset = region.matches("(UTC|GMT|Z)?([+-].*)?");
      map.report(
          Rule.TIME_ZONE,
          key,
          offset
              ? "use a region name such as Europe/Kyiv, not '" + region + "'"
              : "unknown time zone '" + region + "'");
      return Optional.empty();
    }
    return Optional.of(new LocalTimes(region, ZoneId.of(region).getRules(), map.messages()));
  }

  /** Returns times in UTC, for reading on after a region was refused. */
  static LocalTimes fallback(Messages messages) {
    return new LocalTimes("UTC", ZoneOffset.UTC.getRules(), messages);
  }

  /** Returns the region. */
  public String region() {
    return region;
  }

  /** Returns the release of the time-zone data in use, for example {@code 2026a}. */
  public String tzdata() {
    return ZoneRulesProvider.getVersions(region).lastEntry().getKey();
  }

  /** Returns the instant of {@code key}; empty, with a message, if it is missing or none. */
  public Optional<LocalInstant> at(YamlMap map, String key) {
    return map.text(key).flatMap(this::resolve);
  }

  /** Returns the instant of {@code key}; empty if it is not there or, with a message, none. */
  public Optional<LocalInstant> findAt(YamlMap map, String key) {
    return map.findText(key).flatMap(this::resolve);
  }

  private Optional<LocalInstant> resolve(YamlText text) {
    String value = text.value();
    LocalDateTime local;
    try {
      if (!FORM.matcher(value).matches()) {
        throw new DateTimeException("form");
      }
      local =
          value.length() == 10
              ? LocalDate.parse(value, DATE).atStartOfDay()
              : LocalDateTime.parse(value, DATE_TIME);
    } catch (DateTimeException e) {
      messages.add(Rule.DATE, text.mark(), "not a real date or time: " + value);
      return Optional.empty();
    }
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.size() != 1) {
      messages.add(
          Rule.CLOCK_CHANGE,
          text.mark(),
          "local time "
              + value
              + (offsets.isEmpty() ? " is skipped in " : " occurs twice in ")
              + region);
      return Optional.empty();
    }
    return Optional.of(new LocalInstant(value, local.toInstant(offsets.getFirst())));
  }
}
