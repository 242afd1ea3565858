package org.farbank.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms of English verbs and nouns; what is irregular stands in {@code irregular.txt}. */
final class English implements Morphology {

  /** Stands before the present forms of an irregular verb. */
  private static final String PRESENT = "|";

  private final Map<String, List<String>> irregular;

  private English(Map<String, List<String>> irregular) {
    this.irregular = irregular;
  }

  /** English with the irregular forms that a resource lists, a word and its forms on each line. */
  static English of(Resource irregular) {
    Map<String, List<String>> result = new HashMap<>();
    for (String line : irregular.lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.strip().split("\\s+");
        result.put(words[0], Arrays.asList(words).subList(1, words.length));
      }
    }
    return new English(result);
  }

  /**
   * All forms of a verb or of a phrase that begins with one ("go up": goes up, going up, went up,
   * gone up).
   */
  @Override
  public Set<String> verb(String phrase) {
    int space = phrase.indexOf(' ');
    String head = space < 0 ? phrase : phrase.substring(0, space);
    String rest = space < 0 ? "" : phrase.substring(space);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(head + rest);
    forms.add(third(head) + rest);
    String stem = stem(head);
    forms.add(ing(head, stem) + rest);
    for (String past : irregular.getOrDefault(head, List.of(past(head, stem)))) {
      if (!past.equals(PRESENT)) {
        forms.add(past + rest);
      }
    }
    return forms;
  }

  /** The class of a form of a verb by its tense; null for the participle in -ing. */
  @Override
  public @Nullable String tense(String phrase, String form) {
    int space = phrase.indexOf(' ');
    String head = space < 0 ? phrase : phrase.substring(0, space);
    String spoken = form.substring(0, form.length() - (phrase.length() - head.length()));
    if (spoken.equals(head)) {
      return irregular.getOrDefault(head, List.of()).contains(head) ? "either-form" : "base-form";
    }
    if (spoken.equals(third(head))) {
      return "third-form";
    }
    if (spoken.equals(ing(head, stem(head)))) {
      return null;
    }
    List<String> odd = irregular.getOrDefault(head, List.of());
    int present = odd.indexOf(PRESENT);
    return present >= 0 && odd.indexOf(spoken) > present ? "third-form" : "past-form";
  }

  /** Singular and plural of a noun phrase, whose last word is the noun. */
  @Override
  public Set<String> noun(String phrase) {
    int space = phrase.lastIndexOf(' ');
    String head = phrase.substring(space + 1);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(phrase);
    for (String plural : irregular.getOrDefault(head + "#", List.of(third(head)))) {
      forms.add(phrase.substring(0, space + 1) + plural);
    }
    return forms;
  }

  /** Singular and plural of a name, whichever of them it is. */
  @Override
  public Set<String> name(String name) {
    Set<String> forms = new LinkedHashSet<>(noun(name));
    forms.add(singular(name));
    return forms;
  }

  /** The singular of a regular plural; any other phrase as it is. */
  private static String singular(String phrase) {
    if (phrase.length() < 5
        || !phrase.endsWith("s")
        || phrase.endsWith("ss")
        || phrase.endsWith("us")) {
      return phrase;
    }
    if (phrase.endsWith("ies")) {
      return phrase.substring(0, phrase.length() - 3) + "y";
    }
    boolean hiss = phrase.endsWith("xes") || phrase.endsWith("ches") || phrase.endsWith("shes");
    return phrase.substring(0, phrase.length() - (hiss ? 2 : 1));
  }

  private static String third(String word) {
    if (word.endsWith("y") && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hiss =
        word.endsWith("s")
            || word.endsWith("x")
            || word.endsWith("z")
            || word.endsWith("ch")
            || word.endsWith("sh")
            || word.endsWith("o");
    return word + (hiss ? "es" : "s");
  }

  /** Doubles the last consonant of a short word with one vowel before it. */
  private static String stem(String word) {
    int n = word.length();
    if (n < 3 || n > 5) {
      return word;
    }
    char last = word.charAt(n - 1);
    boolean doubled =
        !isVowel(last)
            && "wxyh".indexOf(last) < 0
            && isVowel(word.charAt(n - 2))
            && !isVowel(word.charAt(n - 3))
            && vowels(word) == 1;
    return doubled ? word + last : word;
  }

  private static String ing(String word, String stem) {
    if (word.endsWith("ie")) {
      return word.substring(0, word.length() - 2) + "ying";
    }
    return word.endsWith("e") && !word.endsWith("ee")
        ? word.substring(0, word.length() - 1) + "ing"
        : stem + "ing";
  }

  private static String past(String word, String stem) {
    if (word.endsWith("e")) {
      return word + "d";
    }
    if (word.endsWith("y") && !isVowel(word.charAt(word.length() - 2))) {
      return word.substring(0, word.length() - 1) + "ied";
    }
    return stem + "ed";
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  private static int vowels(String word) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      if (isVowel(word.charAt(i))) {
        count++;
      }
    }
    return count;
  }
}
