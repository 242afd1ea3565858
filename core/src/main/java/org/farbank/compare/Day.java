package org.farbank.compare;

import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written: the month and day that its words state, or that the reader has found for
 * it, 0 where there is none.
 *
 * @param bare whether only the day is stated, so that its month is a guess: the 25th
 * @param loose whether another date is needed to understand it: the next day
 */
record Day(int month, int day, boolean bare, boolean loose) {

  static final Day NONE = new Day(0, 0, false, false);

  /** The number of a month that is written in digits or begins as its English name does. */
  static int month(@Nullable String words, Phrases phrases) {
    if (words == null) {
      return 0;
    }
    for (Month month : Month.values()) {
      if (words.length() > 2 && month.name().startsWith(upper(words.substring(0, 3)))) {
        return month.getValue();
      }
    }
    return phrases.number(words);
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }

  /** What a pattern for days has captured under a name, or null. */
  static @Nullable String group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
  }
}
