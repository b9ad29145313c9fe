/// YAML from somebody else, read strictly: every value keeps its line, and what is wrong becomes a
/// [dev.crosswalk.content.finding.Finding] that names file, line, value and the nearest valid
/// value.
///
/// Start at [YamlFile], then [Fields].
@NullMarked
package dev.crosswalk.content.yaml;

import org.jspecify.annotations.NullMarked;
