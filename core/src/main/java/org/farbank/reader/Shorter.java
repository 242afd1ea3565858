package org.farbank.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shorter name for what was named in full before: after "pine mushrooms", "mushrooms" are pine
 * mushrooms.
 */
final class Shorter {

  /** Letters that each part of a compound has at least. */
  private static final int PART = 4;

  /** So many names are remembered. */
  private static final int MOST = 4000;

  private final Lexicon lexicon;

  /** What has been found for a name: it is the same in every report. */
  private final Map<String, Optional<Lexeme>> known = new HashMap<>();

  private final int good;

  Shorter(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.good = lexicon.classes.of("good");
  }

  /** Puts the full good in the place of a shorter name; notes what the sentence names in full. */
  void resolve(Sentence sentence, String text, Discourse discourse) {
    for (int i = 0; i < sentence.size(); i++) {
      Element element = sentence.at(i);
      if (!element.is(good)) {
        continue;
      }
      if (element.value instanceof List<?> items) {
        List<Element> goods = new ArrayList<>();
        for (Object item : items) {
          goods.add(meant((Element) item, text, discourse));
        }
        sentence.elements.set(i, element.with(List.copyOf(goods)));
      } else {
        sentence.elements.set(i, meant(element, text, discourse));
      }
    }
  }

  private Element meant(Element element, String text, Discourse discourse) {
    if (element.lexeme == null || element.lexeme.good == null) {
      return element;
    }
    String words = text.substring(element.start, element.end);
    Lexeme shorter = known(words);
    if (shorter != null) {
      discourse.inFull.put(shorter, element.lexeme);
      return element;
    }
    Lexeme full = discourse.inFull.get(element.lexeme);
    return full == null ? element : element.with(full);
  }

  private @Nullable Lexeme known(String words) {
    Optional<Lexeme> shorter = known.get(words);
    if (shorter == null) {
      shorter = Optional.ofNullable(shorter(words));
      if (known.size() == MOST) {
        known.clear();
      }
      known.put(words, shorter);
    }
    return shorter.orElse(null);
  }

  /** The other good that the last word, or the end, of a longer name is by itself: "chestnuts". */
  private @Nullable Lexeme shorter(String words) {
    int space = words.lastIndexOf(' ');
    for (int i = space < 0 ? PART : space + 1; i + PART <= words.length(); i++) {
      Lexeme last = lexicon.find(words.substring(i));
      if (last != null && last.good != null) {
        return last;
      }
      if (space >= 0) {
        return null;
      }
    }
    return null;
  }
}
