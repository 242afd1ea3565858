package org.farbank.reader;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which a language writes the words of its lists. */
interface Morphology {

  /** All forms of a verb, or of a phrase that its language treats as one. */
  Collection<String> verb(String phrase);

  /** All forms of a noun. */
  Collection<String> noun(String phrase);

  /** Forms under which a name of the pack may stand besides those that it gives. */
  Collection<String> name(String name);

  /** The class of a form of a verb by its tense; null where it tells none. */
  @Nullable String tense(String phrase, String form);

  /** Whether endings grow on verbs, so that what follows one in a word belongs to it. */
  boolean grows();

  /** Whether syllables are tokens, because spaces do not part all words. */
  boolean syllabic();

  /** The morphology of a language; one without any writes every word in one way. */
  static Morphology of(String language) {
    return switch (language) {
      case "en" -> English.of(Resource.of(language, "irregular.txt"));
      case "ko" -> Korean.of(Resource.of(language, "irregular.txt"));
      case "zh" -> new Chinese();
      default -> new Plain(false);
    };
  }

  /** A language that writes each word in one way. */
  record Plain(boolean syllabic) implements Morphology {

    @Override
    public Collection<String> verb(String phrase) {
      return List.of(phrase);
    }

    @Override
    public Collection<String> noun(String phrase) {
      return List.of(phrase);
    }

    @Override
    public Collection<String> name(String name) {
      return List.of(name);
    }

    @Override
    public @Nullable String tense(String phrase, String form) {
      return null;
    }

    @Override
    public boolean grows() {
      return false;
    }
  }
}
