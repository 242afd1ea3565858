package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.reader.Wordings.Kind;
import org.farbank.reader.Wordings.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number at a place of a text, in figures, words or both: -1, .25, 1 234 567, minus five
 * point five, twenty-one trillion and three hundred, 3 hundred and 21, 이십일조 삼백, 四万五千亿.
 */
final class Counting {

  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * A number that was read.
   *
   * @param end where it ends
   * @param value what it is
   * @param words how many words and figures it has
   * @param figures whether it is one figure as it stands
   * @param scaled whether its last word is a power of ten
   */
  record Count(int end, BigDecimal value, int words, boolean figures, boolean scaled) {

    boolean isWhole() {
      return value.stripTrailingZeros().scale() <= 0;
    }
  }

  private final Wordings wordings;

  Counting(Wordings wordings) {
    this.wordings = wordings;
  }

  /** The number that begins at a place, or null. */
  @Nullable Count at(String text, int i) {
    Word minus = wordings.at(text, i, Kind.MINUS);
    if (minus == null) {
      return plain(text, i);
    }
    boolean sign = !Character.isLetter(text.charAt(i));
    int from = i + minus.text().length();
    int before = i - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    boolean glued = before == i - 1 && before >= 0 && !Figure.opens(text.charAt(before));
    boolean after = before >= 0 && Character.isDigit(text.charAt(before));
    boolean apart = before >= 0 && from < text.length() && text.charAt(from) == ' ';
    if (after || sign && (glued || apart)) {
      return null;
    }
    Count rest = plain(text, skip(text, from));
    return rest == null
        ? null
        : new Count(rest.end, rest.value.negate(), rest.words + 1, false, rest.scaled);
  }

  private @Nullable Count plain(String text, int i) {
    Word part = wordings.at(text, i, Kind.PART);
    if (part != null) {
      Word scale = scale(text, skip(text, i + part.text().length()));
      int at = skip(text, i + part.text().length());
      return scale == null
          ? null
          : new Count(
              at + scale.text().length(), part.value().multiply(scale.value()), 2, false, true);
    }
    Sum sum = new Sum();
    Word article = wordings.at(text, i, Kind.A);
    int at = article == null ? i : skip(text, i + article.text().length());
    if (article != null && scale(text, at) == null) {
      return null;
    }
    while (at >= 0 && at < text.length()) {
      at = sum.next(text, at);
    }
    sum.words += article == null || sum.words == 0 ? 0 : 1;
    return sum.words == 0 ? null : sum.count(text);
  }

  private @Nullable Word scale(String text, int i) {
    Word big = wordings.at(text, i, Kind.BIG);
    return big == null ? wordings.at(text, i, Kind.SMALL) : big;
  }

  /** Behind up to two spaces. */
  static int skip(String text, int i) {
    int at = i;
    while (at < text.length() && at < i + 2 && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** A number as it grows word by word. */
  private final class Sum {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal group = BigDecimal.ZERO;
    private @Nullable BigDecimal digit;
    private @Nullable BigDecimal small;
    private @Nullable BigDecimal big;
    private boolean spelled;
    private boolean scaled;
    private boolean figures;
    private int words;
    private int end;

    /** Whether a digit with no power of ten behind the last word has the next lower: 一千五. */
    private boolean tails;

    private BigDecimal tail = BigDecimal.ONE;

    /** Takes the word at a place; where to go on, or -1 where the number ends. */
    private int next(String text, int at) {
      Figure figure = Figure.at(text, at, words == 0);
      if (figure != null) {
        boolean fits =
            digit == null && (words == 0 || scaled && figure.value().compareTo(last()) < 0);
        return fits && !outgrows(text, figure.end())
            ? one(text, figure.value(), figure.end(), false)
            : -1;
      }
      Word one = wordings.at(text, at, Kind.ONE);
      if (one != null) {
        int to = at + one.text().length();
        boolean fits = digit == null ? words == 0 || follows(text, at, to, one) : tens(one.value());
        return fits ? one(text, one.value(), to, true) : -1;
      }
      Word scale = scale(text, at);
      if (scale != null && !isLetterApart(text, at, scale)) {
        return times(text, scale, at + scale.text().length());
      }
      return words == 0 ? -1 : join(text, at);
    }

    private BigDecimal last() {
      return small != null ? small : big != null ? big : BigDecimal.ZERO;
    }

    private boolean tens(BigDecimal value) {
      BigDecimal before = digit;
      boolean zero = before != null && before.signum() == 0 && scaledBefore();
      return zero
          || before != null
              && spelled
              && before.compareTo(TWENTY) >= 0
              && before.compareTo(HUNDRED) < 0
              && before.remainder(BigDecimal.TEN).signum() == 0
              && value.signum() > 0
              && value.compareTo(BigDecimal.TEN) < 0;
    }

    private boolean scaledBefore() {
      return small != null || big != null;
    }

    /** Whether a word goes on with a number: of one syllable only where it ends its word. */
    private boolean follows(String text, int at, int to, Word one) {
      boolean apart = text.charAt(at - 1) == ' ' && Tokenizer.isSyllable(text.charAt(at));
      boolean ends = to >= text.length() || !Tokenizer.isSyllable(text.charAt(to));
      boolean goesOn = to < text.length() && scale(text, to) != null;
      return scaled && (one.value().compareTo(last()) < 0) && (!apart || ends || goesOn);
    }

    private int one(String text, BigDecimal value, int to, boolean word) {
      boolean adds = digit != null;
      tail = !adds && word && tails ? last().movePointLeft(1).max(BigDecimal.ONE) : BigDecimal.ONE;
      digit = adds && digit != null ? digit.add(value) : value;
      spelled = word;
      figures = !word && words == 0;
      return took(text, to, false);
    }

    private int took(String text, int to, boolean scale) {
      words++;
      end = to;
      scaled = scale;
      int next = skip(text, to);
      boolean hyphen = next == to && next + 1 < text.length() && text.charAt(next) == '-';
      boolean goesOn =
          hyphen
              && (spelled || scale)
              && (wordings.at(text, next + 1, Kind.ONE) != null || scale(text, next + 1) != null);
      return goesOn ? next + 1 : next;
    }

    private int times(String text, Word word, int to) {
      BigDecimal value = word.value();
      figures = false;
      tail = BigDecimal.ONE;
      tails = wordings.at(text, to - word.text().length(), Kind.TAIL) != null;
      if (word.kind() == Kind.SMALL) {
        if (digit == null && small != null && small.compareTo(value) <= 0) {
          return -1;
        }
        BigDecimal times = digit == null || digit.signum() == 0 ? BigDecimal.ONE : digit; // 零十二
        group = group.add(times.multiply(value));
        small = value;
      } else {
        BigDecimal own = digit == null ? group : group.add(digit);
        boolean higher = big != null && big.compareTo(value) <= 0;
        if (higher) {
          total = total.add(own).multiply(value);
        } else {
          total = total.add((own.signum() == 0 ? BigDecimal.ONE : own).multiply(value));
        }
        group = BigDecimal.ZERO;
        small = null;
        big = value;
      }
      digit = null;
      return took(text, to, true);
    }

    /** Goes on behind "and", "and a half", "point". */
    private int join(String text, int at) {
      Word half = wordings.at(text, at, Kind.HALF);
      if (half != null && digit != null) {
        digit = digit.add(half.value());
        return took(text, at + half.text().length(), false);
      }
      Word skip = wordings.at(text, at, Kind.SKIP);
      int behind = skip == null ? at : skip(text, at + skip.text().length());
      if (skip != null && wordings.at(text, behind, Kind.BIG) != null) {
        return behind;
      }
      Word and = wordings.at(text, at, Kind.AND);
      if (and != null && scaled) {
        int to = skip(text, at + and.text().length());
        Sum rest = new Sum();
        int next = to;
        while (next >= 0 && next < text.length() && wordings.at(text, next, Kind.AND) == null) {
          next = rest.next(text, next);
        }
        boolean fits =
            rest.words > 0 && rest.value().compareTo(last()) < 0 && rest.value().signum() > 0;
        return fits ? to : -1;
      }
      return -1;
    }

    /** Whether a power of ten behind a figure is not lower than the last: 300 and 2 million. */
    private boolean outgrows(String text, int to) {
      Word word = small == null && big == null ? null : scale(text, skip(text, to));
      return word != null
          && word.kind() == Kind.BIG
          && big != null
          && Wordings.isLatin(word.text().charAt(0))
          && word.value().compareTo(big) >= 0;
    }

    /** Whether a letter stands for a power of ten only where it touches its figure. */
    private boolean isLetterApart(String text, int at, Word scale) {
      boolean letter = scale.text().length() == 1 && Wordings.isLatin(scale.text().charAt(0));
      boolean apart = at > 0 && text.charAt(at - 1) == ' ';
      boolean lower = letter && Character.isLowerCase(text.charAt(at)) && text.charAt(at) != 'k';
      return letter && (words == 0 || spelled || apart && lower);
    }

    private BigDecimal value() {
      return total.add(group).add(digit == null ? BigDecimal.ZERO : digit.multiply(tail));
    }

    private Count count(String text) {
      int at = skip(text, end);
      Word point = wordings.at(text, at, Kind.POINT);
      boolean joins = point != null && (spelled || scaled || small != null);
      StringBuilder decimals = new StringBuilder();
      int to = end;
      int next = point == null ? at : skip(text, at + point.text().length());
      while (joins) {
        Word one = wordings.at(text, next, Kind.ONE);
        if (one == null) {
          break;
        }
        boolean ones = decimals.length() > 1 && text.charAt(next - 1) == '-';
        if (ones) {
          decimals.setLength(decimals.length() - 1);
        }
        decimals.append(one.value().toPlainString());
        to = next + one.text().length();
        next = skip(text, to);
        next = next < text.length() && next == to && text.charAt(next) == '-' ? next + 1 : next;
      }
      return decimals.isEmpty()
          ? new Count(end, value(), words, figures, scaled)
          : new Count(to, value().add(new BigDecimal("0." + decimals)), words + 2, false, false);
    }
  }
}
