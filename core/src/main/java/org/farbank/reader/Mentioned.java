package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.farbank.observation.Evidence;
import org.farbank.observation.FigureType;
import org.farbank.observation.Period;
import org.farbank.pack.Pack;
import org.farbank.reader.Counting.Count;
import org.farbank.reader.Sums.Sum;
import org.jspecify.annotations.Nullable;

/**
 * Mends what is mentioned in a text where numbers and amounts are written in ways that no claim of
 * a pack needs: other money, coins, signs, powers of ten. What is claimed does not depend on it.
 */
final class Mentioned {

  private final Wordings wordings;
  private final Counting counting;
  private final Sums sums;

  Mentioned(String language, Pack pack) {
    wordings = new Wordings(language, pack);
    counting = new Counting(wordings);
    sums = new Sums(wordings, counting);
  }

  /** The figures that were read, and those of the text that say more or the same more closely. */
  List<Mention> over(List<Mention> read, Report report) {
    List<Mention> result = new ArrayList<>(read);
    for (Mention own : own(report)) {
      List<Mention> met = result.stream().filter(m -> meets(m, own)).toList();
      if (met.stream().noneMatch(m -> stays(m, own)) && isSure(own, met)) {
        result.removeAll(met);
        result.add(own);
      } else if (met.size() == 1 && valued(met.getFirst(), own) instanceof Mention mention) {
        result.set(result.indexOf(met.getFirst()), mention);
      }
    }
    result.sort(
        Comparator.comparingInt((Mention m) -> m.evidence().start())
            .thenComparingInt(m -> m.evidence().end()));
    return List.copyOf(result);
  }

  /** An age, a duration with the number in it; null where it is none or has one. */
  private static @Nullable Mention valued(Mention read, Mention own) {
    boolean bare = read.figure() == FigureType.NUMBER && read.value() == null;
    return bare && own.figure() == FigureType.NUMBER && covers(read, own)
        ? new Mention(read.figure(), read.evidence(), own.value(), read.unit(), null, read.period())
        : null;
  }

  private List<Mention> own(Report report) {
    List<Mention> result = new ArrayList<>();
    String text = report.text();
    int i = 0;
    while (i < text.length()) {
      Mention mention = at(text, i, report);
      if (mention != null) {
        result.add(mention);
      }
      i = mention == null ? i + 1 : mention.evidence().end();
    }
    return result;
  }

  private @Nullable Mention at(String text, int i, Report report) {
    char c = text.charAt(i);
    boolean figure = Character.isDigit(c) || c == '.';
    if (!figure && !wordings.begins(c)) {
      return null;
    }
    boolean inWord =
        i > 0
            && Character.isLetterOrDigit(text.charAt(i - 1))
            && !Tokenizer.isSyllable(text.charAt(i - 1));
    boolean hangul = i > 0 && isHangul(c) && isHangul(text.charAt(i - 1));
    if (inWord || hangul) {
      return null;
    }
    Count count = counting.at(text, i);
    Sum sum = sums.at(text, i, count);
    if (sum != null) {
      return mention(FigureType.AMOUNT, i, sum.end(), sum.value(), sum.currency(), report);
    }
    boolean joined = count != null && count.end() < text.length() && runsOn(text, count);
    return count == null || joined || count.words() == 1 && !count.figures() && !isWord(text, i)
        ? null
        : mention(FigureType.NUMBER, i, count.end(), count.value(), null, report);
  }

  /** Whether a number in one word is sure to be one: nought, but not 百. */
  private boolean isWord(String text, int i) {
    Wordings.Word one = wordings.at(text, i, Wordings.Kind.ONE);
    return one != null && Wordings.isLatin(text.charAt(i)) && !same(one.value(), BigDecimal.ONE);
  }

  /** Whether letters follow the figure of a number in its word: 3rd, 4x4. */
  private static boolean runsOn(String text, Count count) {
    char next = text.charAt(count.end());
    return Wordings.isLatin(next) || next == '%' || next == '％';
  }

  static boolean isHangul(char c) {
    return c >= '\uac00' && c <= '\ud7a3';
  }

  private static Mention mention(
      FigureType type,
      int start,
      int end,
      BigDecimal value,
      @Nullable String currency,
      Report report) {
    String words = report.text().substring(start, end);
    Evidence evidence = new Evidence(report.id(), start, end, words);
    return new Mention(type, evidence, value, null, currency, Period.UNKNOWN);
  }

  private static boolean meets(Mention a, Mention b) {
    return a.evidence().start() < b.evidence().end() && b.evidence().start() < a.evidence().end();
  }

  private static boolean covers(Mention a, Mention b) {
    return a.evidence().start() <= b.evidence().start() && a.evidence().end() >= b.evidence().end();
  }

  /** Whether what was read is better than what the text alone says. */
  private static boolean stays(Mention read, Mention own) {
    if (own.figure() == FigureType.NUMBER) {
      boolean closer = same(read.value(), own.value()) && covers(read, own);
      return read.figure() != FigureType.NUMBER || !covers(own, read) && !closer;
    }
    boolean money = read.figure() == FigureType.AMOUNT;
    boolean other = money && covers(read, own) && !same(read.value(), own.value());
    boolean named =
        money
            && covers(read, own)
            && same(read.value(), own.value())
            && !Objects.equals(own.currency(), read.currency());
    return read.figure() == FigureType.DATE || other && !covers(own, read) || named;
  }

  /**
   * Whether a number in words that nothing else speaks for is one: in Hangul many words look so.
   */
  private static boolean isSure(Mention own, List<Mention> met) {
    String words = own.evidence().text();
    boolean figures = own.figure() == FigureType.AMOUNT || Character.isDigit(words.charAt(0));
    return figures || !met.isEmpty() || words.length() > 2;
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }
}
