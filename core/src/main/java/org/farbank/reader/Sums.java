package org.farbank.reader;

import java.math.BigDecimal;
import org.farbank.reader.Counting.Count;
import org.farbank.reader.Wordings.Kind;
import org.farbank.reader.Wordings.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amount of money at a place of a text: $ 20,000, US$15, USD115, 75 USD million, 30 MUSD,
 * 3 dollars and 50 cents, thirteen dollars forty-five, 50元6角三分, 50 cents.
 */
final class Sums {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A coin of so few letters is rather another word. */
  private static final int SHORTEST = 4;

  /**
   * An amount that was read.
   *
   * @param end where it ends
   * @param value how much
   * @param currency of which money, ISO 4217
   */
  record Sum(int end, BigDecimal value, String currency) {}

  private final Wordings wordings;
  private final Counting counting;

  Sums(Wordings wordings, Counting counting) {
    this.wordings = wordings;
    this.counting = counting;
  }

  /** The amount that begins at a place, or null. */
  @Nullable Sum at(String text, int i, @Nullable Count count) {
    if (count != null) {
      return behind(text, count);
    }
    Word name = wordings.at(text, i, Kind.NAME);
    Word sign = coded(text, i);
    if (sign == null && name != null) {
      return twice(text, i, name);
    }
    Word more = null;
    int at = i;
    while (sign != null) {
      at = Counting.skip(text, at + sign.text().length());
      more = sign;
      sign = coded(text, at);
      if (sign != null && !sign.code().equals(more.code())) {
        return null;
      }
    }
    Count number = more == null || at >= text.length() ? null : counting.at(text, at);
    if (more == null || number == null) {
      return null;
    }
    int end = again(text, number.end(), more.code());
    Sum sum = new Sum(end, number.value().multiply(more.value()), more.code());
    return end == number.end() ? sum : coins(text, sum);
  }

  /** An amount between two names of its money: 人民币 50元. */
  private @Nullable Sum twice(String text, int i, Word name) {
    int at = Counting.skip(text, i + name.text().length());
    Count number = at < text.length() ? counting.at(text, at) : null;
    int end = number == null ? 0 : again(text, number.end(), name.code());
    return number == null || end == number.end()
        ? null
        : coins(text, new Sum(end, number.value(), name.code()));
  }

  private @Nullable Word coded(String text, int i) {
    Word sign = wordings.at(text, i, Kind.SIGN);
    Word code = wordings.at(text, i, Kind.CODE);
    return sign == null || code != null && code.text().length() > sign.text().length()
        ? code
        : sign;
  }

  /** Behind the name of the same money said again: $ 10 dollars. */
  private int again(String text, int end, String code) {
    int at = Counting.skip(text, end);
    Word name = wordings.at(text, at, Kind.NAME, code);
    Word again = name == null ? wordings.at(text, at, Kind.CODE, code) : name;
    boolean glued = again != null && digitAt(text, at + again.text().length());
    return again == null || glued ? end : at + again.text().length();
  }

  /** An amount whose money stands behind its number. */
  private @Nullable Sum behind(String text, Count count) {
    int at = Counting.skip(text, count.end());
    if (at == count.end() && at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    Word money = longest(text, at);
    if (money == null) {
      Word coin = wordings.at(text, at, Kind.COIN);
      boolean sure = coin != null && coin.text().length() >= SHORTEST;
      return sure && coin != null
          ? new Sum(at + coin.text().length(), count.value().multiply(coin.value()), coin.code())
          : null;
    }
    int end = at + money.text().length();
    if (money.kind() != Kind.NAME && isNext(text, at, end)) {
      return null;
    }
    BigDecimal value = count.value().multiply(money.value());
    Word scale = wordings.at(text, Counting.skip(text, end), Kind.BIG);
    if (money.kind() == Kind.CODE && scale != null && scale.text().length() > 1) {
      int to = Counting.skip(text, end) + scale.text().length();
      return new Sum(to, value.multiply(scale.value()), money.code());
    }
    Sum sum = new Sum(end, value, money.code());
    return count.isWhole() ? coins(text, sum) : sum;
  }

  /** Whether a sign between two numbers is that of the second: 3 USD50, 1 $ 10 dollars. */
  private boolean isNext(String text, int at, int end) {
    boolean apart = text.charAt(at - 1) == ' ';
    int next = Counting.skip(text, end);
    Count other = next < text.length() ? counting.at(text, next) : null;
    if (other == null) {
      return false;
    }
    boolean coin = wordings.at(text, Counting.skip(text, other.end()), Kind.COIN) != null;
    boolean sign = wordings.at(text, at, Kind.SIGN) != null;
    boolean own = wordings.at(text, Counting.skip(text, other.end()), Kind.SIGN) != null;
    return apart && !coin && !own && (sign || next == end);
  }

  private @Nullable Word longest(String text, int at) {
    Word best = wordings.at(text, at, Kind.NAME);
    for (Kind kind : new Kind[] {Kind.CODE, Kind.SIGN}) {
      Word other = wordings.at(text, at, kind);
      boolean longer =
          other != null && (best == null || other.text().length() > best.text().length());
      best = longer ? other : best;
    }
    return best;
  }

  /** What an amount has in coins behind it: "and forty-five cents", "and 50" at a clause's end. */
  private Sum coins(String text, Sum sum) {
    Sum whole = sum;
    BigDecimal last = BigDecimal.ONE;
    while (true) {
      int at = Counting.skip(text, whole.end());
      Word and = wordings.at(text, at, Kind.AND);
      at = and == null ? at : Counting.skip(text, at + and.text().length());
      Count count = at < text.length() ? counting.at(text, at) : null;
      if (count == null || count.value().signum() < 0 || count.value().compareTo(HUNDRED) >= 0) {
        return whole;
      }
      int behind = Counting.skip(text, count.end());
      Word coin = wordings.at(text, behind, Kind.COIN, sum.currency());
      if (coin != null && coin.value().compareTo(last) < 0) {
        last = coin.value();
        BigDecimal value = whole.value().add(count.value().multiply(last));
        whole = new Sum(behind + coin.text().length(), value, sum.currency());
      } else {
        boolean bare = whole == sum && count.isWhole() && closes(text, count, and != null);
        return bare
            ? new Sum(count.end(), sum.value().add(hundredths(count)), sum.currency())
            : whole;
      }
    }
  }

  private static BigDecimal hundredths(Count count) {
    return count.value().movePointLeft(2);
  }

  /** Whether a number behind an amount is of nothing else: two digits, and no noun follows. */
  private boolean closes(String text, Count count, boolean and) {
    boolean two = count.value().compareTo(BigDecimal.TEN) >= 0;
    int at = Counting.skip(text, count.end());
    if (!two || at >= text.length()) {
      return two;
    }
    char c = text.charAt(at);
    boolean more = wordings.at(text, at, Kind.AND) != null;
    return c == '.' || c == ',' || c == ';' || c == '!' || c == '?' || c == ')' || !and && more;
  }

  private static boolean digitAt(String text, int i) {
    return i < text.length() && Character.isDigit(text.charAt(i));
  }
}
