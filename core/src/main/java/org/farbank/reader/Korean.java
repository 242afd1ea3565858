package org.farbank.reader;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stems of Korean verbs as they stand before an ending: 오다 is written 오, 온, 올, 옵, 와 and 왔. What
 * is irregular stands in {@code irregular.txt}: a verb and the last letter of the stem that changes
 * (ㅂ, ㄷ, ㅅ) or 르, or nothing where a stem in 르 is regular.
 */
final class Korean implements Morphology {

  private static final int SYLLABLES = 0xAC00;
  private static final int FINALS = 28;
  private static final int VOWELS = 21;
  private static final int N = 4;
  private static final int L = 8;
  private static final int M = 16;
  private static final int P = 17;
  private static final int SS = 20;
  private static final int D = 7;
  private static final int S = 19;

  /** Vowels: ㅏ ㅐ ㅑ ㅓ ㅔ ㅕ ㅗ ㅘ ㅙ ㅚ ㅜ ㅝ ㅡ ㅣ by their place in Unicode. */
  private static final int A = 0;

  private static final int AE = 1;
  private static final int YA = 2;
  private static final int EO = 4;
  private static final int E = 5;
  private static final int YEO = 6;
  private static final int O = 8;
  private static final int WA = 9;
  private static final int WAE = 10;
  private static final int OE = 11;
  private static final int U = 13;
  private static final int WEO = 14;
  private static final int EU = 18;
  private static final int I = 20;

  private final Map<String, String> irregular;

  private Korean(Map<String, String> irregular) {
    this.irregular = irregular;
  }

  static Korean of(Resource irregular) {
    Map<String, String> result = new HashMap<>();
    for (String line : irregular.lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.strip().split("\\s+");
        result.put(words[0], words.length > 1 ? words[1] : "");
      }
    }
    return new Korean(result);
  }

  /** The stems of a verb in its dictionary form, which ends in 다; other phrases as they are. */
  @Override
  public Collection<String> verb(String phrase) {
    if (!phrase.endsWith("다") || phrase.length() < 2) {
      return List.of(phrase);
    }
    String stem = phrase.substring(0, phrase.length() - 1);
    char last = stem.charAt(stem.length() - 1);
    Set<String> forms = new LinkedHashSet<>();
    if (last < SYLLABLES) {
      return List.of(stem);
    }
    forms.add(stem);
    String before = stem.substring(0, stem.length() - 1);
    String odd = odd(stem);
    int coda = coda(last);
    if (coda == 0 && !odd.equals("르")) {
      open(before, last, forms);
    } else if (odd.equals("르")) {
      for (int end : new int[] {N, L, M, P}) {
        forms.add(before + with(last, end));
      }
      reu(before, forms);
    } else if (odd.equals("ㅂ") && coda == P) {
      bieup(before, last, forms);
    } else if (odd.equals("ㄷ") && coda == D) {
      closed(before + with(last, L), forms);
    } else if (odd.equals("ㅅ") && coda == S) {
      closed(before + with(last, 0), forms);
    } else if (coda == L) {
      for (int end : new int[] {0, N, P}) {
        forms.add(before + with(last, end));
      }
      closed(stem, forms);
    } else {
      closed(stem, forms);
    }
    return forms;
  }

  /** How a stem is irregular: as its verb or the verb that ends it is listed. */
  private String odd(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      String listed = irregular.get(stem.substring(i) + "다");
      if (listed != null) {
        return listed;
      }
    }
    return stem.endsWith("르") && stem.length() > 1 ? "르" : "";
  }

  /** A stem that ends in a vowel. */
  private static void open(String before, char last, Set<String> forms) {
    for (int end : new int[] {N, L, M, P}) {
      forms.add(before + with(last, end));
    }
    int vowel = vowel(last);
    if (last == '하') {
      past(before + "해", forms);
      forms.add(before + "하여");
      return;
    }
    switch (vowel) {
      case A, EO, AE, E, YEO, WAE -> past(before + last, forms);
      case O -> past(before + vowel(last, WA), forms);
      case U -> past(before + vowel(last, WEO), forms);
      case I -> past(before + vowel(last, YEO), forms);
      case OE -> past(before + vowel(last, WAE), forms);
      case EU -> past(before + vowel(last, harmonic(before) ? A : EO), forms);
      default -> forms.add(before + last + "었");
    }
  }

  /** A stem that ends in a consonant: 잡았, 먹었. */
  private static void closed(String stem, Set<String> forms) {
    int vowel = vowel(stem.charAt(stem.length() - 1));
    forms.add(stem + (vowel == A || vowel == O || vowel == YA ? "았" : "었"));
    forms.add(stem);
  }

  /** 어렵다: 어려우, 어려운, 어려워, 어려웠. */
  private static void bieup(String before, char last, Set<String> forms) {
    String stem = before + with(last, 0);
    forms.add(stem + "우");
    forms.add(stem + "운");
    forms.add(stem + "울");
    past(stem + "워", forms);
  }

  /** 부르다: 불러, 불렀; 오르다: 올라, 올랐. */
  private static void reu(String before, Set<String> forms) {
    if (before.isEmpty()) {
      return;
    }
    char head = before.charAt(before.length() - 1);
    String stem = before.substring(0, before.length() - 1) + with(head, L);
    past(stem + (harmonic(before) ? "라" : "러"), forms);
  }

  private static void past(String stem, Set<String> forms) {
    forms.add(stem);
    forms.add(stem.substring(0, stem.length() - 1) + with(stem.charAt(stem.length() - 1), SS));
  }

  private static boolean harmonic(String before) {
    if (before.isEmpty()) {
      return false;
    }
    int vowel = vowel(before.charAt(before.length() - 1));
    return vowel == A || vowel == O || vowel == YA;
  }

  private static int coda(char syllable) {
    return (syllable - SYLLABLES) % FINALS;
  }

  private static int vowel(char syllable) {
    return (syllable - SYLLABLES) / FINALS % VOWELS;
  }

  private static char with(char syllable, int end) {
    return (char) (syllable - coda(syllable) + end);
  }

  private static char vowel(char syllable, int vowel) {
    return (char) (syllable + (vowel - vowel(syllable)) * FINALS);
  }

  /** A stem that ends in ㅆ is past, one that ends in ㄹ stands before what is to come. */
  @Override
  public @Nullable String tense(String phrase, String form) {
    char last = form.charAt(form.length() - 1);
    boolean past = last >= SYLLABLES && coda(last) == SS && !phrase.startsWith(form);
    boolean open = last >= SYLLABLES && coda(last) == L;
    return past ? "past-form" : open ? "foreseen" : null;
  }

  @Override
  public boolean grows() {
    return true;
  }

  @Override
  public boolean syllabic() {
    return true;
  }
}
