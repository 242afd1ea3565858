package org.farbank.drop.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sentences of the page in one language, from {@code page/LANGUAGE.properties}.
 *
 * @param language ISO 639-1
 */
record Texts(String language, Map<String, String> sentences) {
  /** The languages of the page; the first one where nothing better is known. */
  static final List<String> LANGUAGES = List.of("ko", "zh", "en");

  private static final String OFFLINE = "offline.";

  static Map<String, Texts> all() {
    return LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::of));
  }

  static Texts of(String language) {
    try (var in =
        new InputStreamReader(Pages.resource(language + ".properties"), StandardCharsets.UTF_8)) {
      var read = new Properties();
      read.load(in);
      return new Texts(
          language,
          read.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(Function.identity(), read::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sentence of a key.
   *
   * @throws IllegalStateException where there is none
   */
  String get(String key) {
    var sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalStateException(language + ".properties has no " + key);
    }
    return sentence;
  }

  /**
   * The sentences without a connection: those whose keys begin with {@code offline.} come first.
   */
  Texts offline() {
    var all = new HashMap<>(sentences);
    sentences.forEach(
        (key, sentence) -> {
          if (key.startsWith(OFFLINE)) {
            all.put(key.substring(OFFLINE.length()), sentence);
          }
        });
    return new Texts(language, Map.copyOf(all));
  }

  /** The sentences that the script says, as JSON; their keys begin with {@code js.} in the file. */
  String script() {
    return sentences.keySet().stream()
        .filter(key -> key.startsWith("js."))
        .sorted()
        .map(key -> quoted(key.substring("js.".length())) + ":" + quoted(get(key)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * A JSON string that can also stand in a page: our sentences have no other special characters.
   */
  private static String quoted(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || "<>&\"\\".indexOf(c) >= 0)) {
      throw new IllegalStateException(
          "a sentence of the page has < > & \" \\ or a control character");
    }
    return '"' + text + '"';
  }
}
