package org.farbank.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of the pages, and the pages' sources. */
class TextsTest {
  private static final Path TEXTS = Path.of("src/main/resources/texts");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w.-]*)\"");

  /** The beginning of keys that end in a name of ours, such as that of a role. */
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+\\.[\\w.-]*[.-])\" ?\\+");

  /** What the policy of the pages would block. */
  private static final Pattern INLINE =
      Pattern.compile(
          "<style|\\sstyle=|\\son[a-z]+=|<script(?! src=)|hx-on|javascript:|hx-vals='js");

  private final Map<String, String> english = Texts.of("en").sentences();
  private final Map<String, String> korean = Texts.of("ko").sentences();

  @Test
  void eachSentenceIsInBothLanguagesWithTheSameValues() {
    assertThat(korean.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    for (var key : english.keySet()) {
      assertThat(placeholders(korean.getOrDefault(key, "")))
          .as(key)
          .isEqualTo(placeholders(english.getOrDefault(key, "")));
    }
  }

  @Test
  void apostrophesAreShownOnce() {
    for (var texts : List.of(english, korean)) {
      texts.forEach(
          (key, sentence) -> {
            if (placeholders(sentence).isEmpty()) { // shown as it is
              assertThat(sentence).as(key).doesNotContain("''");
            } else {
              assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
            }
          });
    }
  }

  @Test
  void noKeyIsWrittenTwice() throws IOException {
    List<String> twice = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (var file : files(TEXTS, ".properties")) {
      var properties = new Properties();
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      }
      String language = file.getFileName().toString().split("\\.")[1];
      properties.stringPropertyNames().stream()
          .filter(key -> !seen.add(language + " " + key))
          .forEach(twice::add);
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void noSentenceIsUnusedOrMissing() throws IOException {
    var sources = new StringBuilder();
    for (var file : files(Path.of("src/main"), ".java", ".jte", ".js")) {
      sources.append(Files.readString(file));
    }
    Set<String> literals = found(LITERAL, sources);
    Set<String> beginnings = found(BEGINNING, sources);
    assertThat(english.keySet().stream().sorted())
        .as("used")
        .allMatch(key -> literals.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    assertThat(
            found(Pattern.compile("\\bt\\(\"([\\w.-]+)\"[,)]"), sources).stream()
                .filter(key -> !english.containsKey(key)))
        .as("sentences that templates ask for and nobody wrote")
        .isEmpty();
  }

  @Test
  void noTemplateHasScriptsOrStylesInside() throws IOException {
    for (var template : files(TEMPLATES, ".jte")) {
      assertThat(found(INLINE.matcher(Files.readString(template)).results()))
          .as(template.toString())
          .isEmpty();
    }
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map(placeholder -> placeholder.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern, CharSequence text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> found(Stream<MatchResult> results) {
    return results.map(MatchResult::group).toList();
  }

  private static List<Path> files(Path folder, String... ends) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
