package org.garant.intake.yaml;

/**
 * A scalar. It stays the text that stands in the file: {@code NO}, {@code 18:00} and {@code 012}
 * are themselves.
 *
 * @param value the text, quotes and escapes undone
 * @param plain whether it stands without quotes
 * @param mark where it starts
 */
public record YamlText(String value, boolean plain, Mark mark) implements YamlNode {
  /** Tells whether nothing stands there. */
  public boolean isNothing() {
    return plain && value.isEmpty();
  }

  @Override
  public String kind() {
    return isNothing() ? "nothing" : "text";
  }
}
