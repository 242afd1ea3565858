package org.farbank.reader;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which a language writes the words of its lists; as they stand, with spaces between
 * them, where it does not say otherwise.
 */
interface Morphology {

  /** All forms of a verb, or of a phrase that its language treats as one. */
  default Collection<String> verb(String phrase) {
    return List.of(phrase);
  }

  /** All forms of a noun. */
  default Collection<String> noun(String phrase) {
    return List.of(phrase);
  }

  /** Forms under which a name of the pack may stand besides those that it gives. */
  default Collection<String> name(String name) {
    return List.of(name);
  }

  /** The class of a form of a verb by its tense; null where it tells none. */
  default @Nullable String tense(String phrase, String form) {
    return null;
  }

  /** Whether endings grow on verbs, so that what follows one in a word belongs to it. */
  default boolean grows() {
    return false;
  }

  /** Whether syllables are tokens, because spaces do not part all words. */
  default boolean syllabic() {
    return false;
  }

  /** The morphology of a language. */
  static Morphology of(String language) {
    return switch (language) {
      case "en" -> English.of(Resource.of(language, "irregular.txt"));
      case "ko" -> Korean.of(Resource.of(language, "irregular.txt"));
      case "zh" -> new Chinese();
      default -> new Morphology() {};
    };
  }
}
