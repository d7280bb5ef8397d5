package org.garant.intake.yaml;

/** A value of a YAML file with its place. */
public sealed interface YamlNode permits YamlText, YamlList, YamlMap {
  /** Returns where it starts. */
  Mark mark();

  /** Returns what it is, for messages. */
  String kind();
}
