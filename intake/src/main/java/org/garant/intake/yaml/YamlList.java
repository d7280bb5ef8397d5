package org.garant.intake.yaml;

import java.util.List;

/**
 * A sequence.
 *
 * @param items in the order of the file
 * @param mark where it starts
 */
public record YamlList(List<YamlNode> items, Mark mark) implements YamlNode {
  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
