package org.farbank.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.farbank.pack.Good;
import org.jspecify.annotations.Nullable;

/**
 * A shorter or wider name for what was named in full before: after "pine mushrooms" or "matsutake",
 * "mushrooms" are pine mushrooms; after "molybdenum", "the concentrate" is of molybdenum.
 */
final class Shorter {

  /** Letters that each part of a compound has at least. */
  private static final int PART = 4;

  private static final String STAPLE = "staple";

  /** So many names are remembered. */
  private static final int MOST = 4000;

  private final Lexicon lexicon;

  /** What has been found for a name: it is the same in every report. */
  private final Map<String, Optional<String>> known = new HashMap<>();

  /** The kind of each good, see {@link #kind}. */
  private final Map<Good, String> kinds = new HashMap<>();

  private final int good;
  private final int general;
  private final int part;
  private final int per;
  private final ClassSet amounts;

  /** The class of the words that may be short for a good, by the good; none where it is absent. */
  private final Map<Good, int[]> parts = new HashMap<>();

  Shorter(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.good = lexicon.classes.of("good");
    this.general = lexicon.classes.of("general-name");
    this.part = lexicon.classes.of("part-name");
    this.per = lexicon.classes.of("per-word");
    this.amounts = ClassSet.of(lexicon.classes.set("money", "free-num"));
  }

  /** Puts the full good in the place of a shorter name; notes what the sentence names in full. */
  void resolve(Sentence sentence, String text, Discourse discourse) {
    boolean named = false;
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      Lexeme whole = element.is(part) && !perOne(sentence, i) ? whole(element, discourse) : null;
      if (whole != null) {
        sentence.set(i, element.as(whole));
        named = true;
        continue;
      }
      if (!element.is(good)) {
        if (element.lexeme != null && element.lexeme.good != null && !element.is(general)) {
          discourse.special.put(
              kinds.computeIfAbsent(element.lexeme.good, Shorter::kind),
              element.lexeme); // "ginseng growers"
        }
        continue;
      }
      if (element.value instanceof List<?> items) {
        List<Element> goods = new ArrayList<>();
        for (Object item : items) {
          goods.add(meant((Element) item, text, discourse));
        }
        sentence.set(i, element.with(List.copyOf(goods)));
      } else {
        sentence.set(i, meant(element, text, discourse));
      }
    }
    if (named) {
      sentence.gather();
    }
  }

  /** Whether a word is only what an amount is for one of: "65 yuan a sheet". */
  private boolean perOne(Sentence sentence, int i) {
    return i > 1 && sentence.at(i - 1).is(per) && amounts.meets(sentence.at(i - 2).bits);
  }

  /** The good last named that a word such as "panel" or "wire" is short for, or null. */
  private @Nullable Lexeme whole(Element element, Discourse discourse) {
    Lexeme last = null;
    for (Lexeme lexeme : discourse.goodsByName.values()) {
      for (int wordClass : lexeme.good == null ? new int[0] : parts(lexeme.good)) {
        last = element.is(wordClass) ? lexeme : last;
      }
    }
    return last;
  }

  /** The class of a good's short names, none where no list has them. */
  private int[] parts(Good good) {
    return parts.computeIfAbsent(
        good,
        g ->
            Stream.of("part-of-" + g.id())
                .filter(lexicon.classes::knows)
                .mapToInt(lexicon.classes::of)
                .toArray());
  }

  private Element meant(Element element, String text, Discourse discourse) {
    if (element.lexeme == null || element.lexeme.good == null) {
      return element;
    }
    discourse.goodsByName.remove(element.lexeme.good.id());
    discourse.goodsByName.put(element.lexeme.good.id(), element.lexeme); // now the last one
    String words = text.substring(element.start, element.end);
    String kind = kinds.computeIfAbsent(element.lexeme.good, Shorter::kind);
    if (element.is(general)) {
      Lexeme special = discourse.special.get(kind);
      return special == null ? element : element.with(special);
    }
    discourse.special.put(kind, element.lexeme);
    String shorter = known(words);
    if (shorter != null) {
      discourse.inFull.put(shorter, element.lexeme);
      return element;
    }
    Lexeme full = discourse.inFull.isEmpty() ? null : discourse.inFull.get(singular(words));
    return full == null ? element : element.with(full);
  }

  /** Minerals are of one kind, else goods that the Harmonized System has next to each other. */
  private static String kind(Good good) {
    return switch (good.group()) {
      case "mineral" -> good.group();
      case "medicine" -> good.hs().substring(0, 4);
      default -> good.hs().substring(0, 6);
    };
  }

  private static String singular(String words) {
    String name = words.toLowerCase(Locale.ROOT);
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  private @Nullable String known(String words) {
    Optional<String> shorter = known.get(words);
    if (shorter == null) {
      shorter = Optional.ofNullable(shorter(words));
      if (known.size() == MOST) {
        known.clear();
      }
      known.put(words, shorter);
    }
    return shorter.orElse(null);
  }

  /** The last word, or the end, of a longer name that is a good by itself: "chestnuts". */
  private @Nullable String shorter(String words) {
    int space = words.lastIndexOf(' ');
    boolean syllables = space >= 0 && words.charAt(words.length() - 1) > 0x2E80;
    int part = syllables ? 1 : PART; // 중고 옷
    for (int i = space < 0 ? PART : space + 1; i + part <= words.length(); i++) {
      Lexeme last = lexicon.find(words.substring(i));
      if (last != null && last.good != null) {
        boolean itself = STAPLE.equals(last.good.group()); // after "seed corn", corn is corn
        return itself ? null : singular(words.substring(i));
      }
      if (space >= 0) {
        return null;
      }
    }
    return null;
  }
}
