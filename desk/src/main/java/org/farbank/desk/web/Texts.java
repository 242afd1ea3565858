package org.farbank.desk.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sentences of the pages in one language: all {@code texts/FEATURE.LANGUAGE.properties}
 * together. Keys begin with their feature.
 *
 * @param language ISO 639-1
 */
public record Texts(String language, Map<String, String> sentences) {
  /** The languages of the desk. */
  public static final List<String> LANGUAGES = List.of("en", "ko");

  private static final Map<String, Texts> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::read));

  /** The sentences of a language. */
  public static Texts of(String language) {
    return Objects.requireNonNull(ALL.get(LANGUAGES.contains(language) ? language : "en"));
  }

  /**
   * The sentence of a key; {@code {0}} and so on stand for values.
   *
   * @throws IllegalStateException where there is none
   */
  public String get(String key, Object... values) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalStateException("no sentence " + key + " in " + language);
    }
    return values.length == 0
        ? sentence
        : new MessageFormat(sentence, Locale.of(language)).format(values);
  }

  private static Texts read(String language) {
    Map<String, String> all = new HashMap<>();
    try {
      String files = "classpath*:texts/*." + language + ".properties";
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
        var properties = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(in);
        }
        properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Texts(language, Map.copyOf(all));
  }
}
