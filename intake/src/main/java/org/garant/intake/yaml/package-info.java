/**
 * YAML 1.2 with the place of every value, and the messages about what is wrong with it. Start with
 * {@link org.garant.intake.yaml.YamlReader}.
 */
@NullMarked
package org.garant.intake.yaml;

import org.jspecify.annotations.NullMarked;
