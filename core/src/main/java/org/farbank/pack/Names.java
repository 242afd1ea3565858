package org.farbank.pack;

import java.util.List;
import java.util.Map;

/** Names by BCP 47 language, the preferred one first. */
public record Names(Map<String, List<String>> byLanguage) {

  /** The names in a language; empty where there are none. */
  public List<String> in(String language) {
    return byLanguage.getOrDefault(language, List.of());
  }
}
