package org.garant.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables that ship with the program: tab-separated text, one row per line, {@code #} starts a
 * comment line. A wrong table is a bug, so it throws unchecked.
 */
public final class Tables {
  private static final Pattern TAB = Pattern.compile("\t");

  private Tables() {}

  /**
   * Returns the rows of the resource {@code name} next to {@code owner}.
   *
   * @param columns how many fields every row has; fields may be empty
   * @throws IllegalStateException if the resource is missing or a row has another number of fields
   */
  public static List<List<String>> read(Class<?> owner, String name, int columns) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own table " + name + " is missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> parse(String text, String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = List.of(TAB.split(line, -1));
      if (fields.size() != columns) {
        throw new IllegalStateException(
            name + ": expected " + columns + " fields, found " + fields.size() + " in " + line);
      }
      rows.add(fields);
    }
    return rows;
  }
}
