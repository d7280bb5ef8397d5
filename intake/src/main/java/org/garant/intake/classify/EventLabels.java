package org.garant.intake.classify;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.garant.intake.FieldException;

/**
 * The file's own labels of a row, for example {@code uav|aad}.
 *
 * @param names the labels, corrupted ones mended
 * @param corrupted whether one was: a bulk edit upstream turned the last letter of {@code
 *     firefight}, {@code arrest} and {@code airalert} into b
 */
public record EventLabels(SortedSet<String> names, boolean corrupted) {
  private static final Map<String, String> MENDED =
      Map.of("firefighb", "firefight", "arresb", "arrest", "airalerb", "airalert");
  private static final Pattern SEPARATOR = Pattern.compile("\\|");
  private static final Pattern LABEL = Pattern.compile("[a-z_0-9]{1,32}");

  public EventLabels {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /**
   * Reads labels separated by {@code |}; none is allowed.
   *
   * @throws FieldException if one is not 1 to 32 of a-z, 0-9 and underscore
   */
  public static EventLabels of(String text) throws FieldException {
    SortedSet<String> names = new TreeSet<>();
    boolean corrupted = false;
    if (!text.isEmpty()) {
      for (String label : SEPARATOR.splitAsStream(text).toList()) {
        if (!LABEL.matcher(label).matches()) {
          throw new FieldException("event_type", "labels of a-z separated by |", text);
        }
        corrupted |= MENDED.containsKey(label);
        names.add(MENDED.getOrDefault(label, label));
      }
    }
    return new EventLabels(names, corrupted);
  }
}
