package org.farbank.reader;

import java.util.List;
import java.util.Map;

/**
 * A reading rule: patterns of which one must match around a trigger, patterns that forbid it, and
 * what it gives.
 *
 * @param name unique name, {@code file.rule}
 * @param order where it stands in its file: what stands first is stronger
 * @param like patterns, the first that matches counts
 * @param unless patterns with the same trigger that forbid the rule
 * @param gives what it gives, such as {@code price} or {@code ignore}
 * @param fields fixed fields, such as {@code trend=up}
 * @param examples sentences with what must be read from them
 */
record Rule(
    String name,
    int order,
    List<Pattern> like,
    List<Pattern> unless,
    String gives,
    Map<String, String> fields,
    List<Example> examples) {

  /** A sentence and the fields of the observation that this rule must make of it. */
  record Example(String text, String expected) {}
}
