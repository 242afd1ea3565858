package org.farbank.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Claim;
import org.farbank.observation.Observation;
import org.farbank.reader.Anchor;
import org.farbank.reader.Reader;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article as it is compared.
 *
 * @param report the article
 * @param anchors what a translation has to keep of it
 */
public record Version(Report report, List<Anchor> anchors) {

  /** Reads a version. */
  public static Version read(Report report, Reader reader) {
    List<Observation> observations = reader.read(report).observations();
    List<Anchor> anchors = reader.anchors(report).stream().map(a -> told(a, observations)).toList();
    return new Version(report, anchors);
  }

  /** How many of its sentences have any anchor. */
  public int sentences() {
    return (int) anchors.stream().mapToInt(Anchor::sentence).distinct().count();
  }

  /** What is compared of each of these sentences. */
  List<List<Item>> items() {
    List<List<Item>> result = new ArrayList<>();
    int last = -1;
    for (Item item : new Days(report, Phrases.of(report.lang()), anchors).items()) {
      if (item.anchor().sentence() != last) {
        result.add(new ArrayList<>());
        last = item.anchor().sentence();
      }
      result.getLast().add(item);
    }
    return result;
  }

  private static Anchor told(Anchor anchor, List<Observation> observations) {
    String currency = currency(anchor, observations);
    return currency == null ? anchor : anchor.in(currency);
  }

  /** The currency that a claim takes an amount to be in: a bare 원 or 元 may be of either bank. */
  private static @Nullable String currency(Anchor anchor, List<Observation> observations) {
    for (Observation observation : observations) {
      boolean within =
          observation.evidence().start() <= anchor.evidence().start()
              && observation.evidence().end() >= anchor.evidence().end();
      String currency = within ? currency(anchor, observation.claim()) : null;
      if (currency != null) {
        return currency;
      }
    }
    return null;
  }

  private static @Nullable String currency(Anchor anchor, Claim claim) {
    if (claim instanceof Claim.Price price && same(anchor, price.amount())) {
      return price.currency();
    }
    if (claim instanceof Claim.ExchangeRate rate && same(anchor, rate.rate())) {
      return rate.quote();
    }
    return claim instanceof Claim.Fee fee && same(anchor, fee.amount()) ? fee.currency() : null;
  }

  private static boolean same(Anchor anchor, BigDecimal amount) {
    return anchor.value() != null && anchor.value().compareTo(amount) == 0;
  }
}
