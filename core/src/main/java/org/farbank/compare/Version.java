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
 * @param sentences the anchors of each sentence that has any
 * @param observations what it claims
 */
public record Version(Report report, List<List<Anchor>> sentences, List<Observation> observations) {

  /** Reads a version. */
  public static Version read(Report report, Reader reader) {
    List<Observation> observations = reader.read(report).observations();
    List<List<Anchor>> sentences = new ArrayList<>();
    int last = -1;
    for (Anchor found : reader.anchors(report)) {
      Anchor anchor = found.in(currency(found, observations));
      if (anchor.sentence() != last) {
        sentences.add(new ArrayList<>());
        last = anchor.sentence();
      }
      sentences.getLast().add(anchor);
    }
    return new Version(report, sentences.stream().map(List::copyOf).toList(), observations);
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

  /** The anchors of the sentences from one up to another. */
  List<Anchor> anchors(int from, int to) {
    List<Anchor> result = new ArrayList<>();
    sentences.subList(from, to).forEach(result::addAll);
    return result;
  }
}
