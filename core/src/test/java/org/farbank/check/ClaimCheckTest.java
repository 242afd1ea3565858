package org.farbank.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.farbank.Packs;
import org.farbank.observation.Attribution;
import org.farbank.observation.Claim;
import org.farbank.observation.Evidence;
import org.farbank.observation.Modality;
import org.farbank.observation.Observation;
import org.farbank.observation.Period;
import org.junit.jupiter.api.Test;

/** What a report says against itself is flagged; what people merely round is not. */
class ClaimCheckTest {

  private static final Observation NEAR = price("goat", 500, "CNY", "KP");
  private static final Observation FAR = price("goat", 1500, "CNY", "CN");

  private static Observation price(String good, long amount, String currency, String country) {
    String unit = Packs.CHINA_NORTH_KOREA.goods().get(good).defaultUnit();
    BigDecimal price = BigDecimal.valueOf(amount);
    return observed(
        new Claim.Price(good, price, currency, unit, country, null, null, null, null),
        Modality.STATED);
  }

  private static Observation ratio(String good, String ratio) {
    return observed(new Claim.PriceRatio(good, new BigDecimal(ratio), "KP", "CN"), Modality.STATED);
  }

  private static Observation rate(String base, String quote, String rate) {
    return observed(
        new Claim.ExchangeRate(base, quote, new BigDecimal(rate), "street"), Modality.STATED);
  }

  private static Observation observed(Claim claim, Modality modality) {
    return new Observation(
        new Evidence("r", 0, 1, "x"),
        "en",
        Period.UNKNOWN,
        null,
        null,
        null,
        Attribution.PARTNER,
        modality,
        "rule",
        null,
        claim);
  }

  private static List<String> check(Observation... observations) {
    return ClaimCheck.of(List.of(observations), Packs.CHINA_NORTH_KOREA).stream()
        .map(finding -> finding.check() + ": " + finding.message())
        .toList();
  }

  @Test
  void aRatioThatTheQuotedPricesBearOutIsNoFinding() {
    assertThat(check(NEAR, FAR, ratio("goat", "0.333"))).isEmpty();
    assertThat(check(NEAR, FAR, ratio("livestock", "0.4"))).isEmpty();
  }

  @Test
  void aRatioThatTheQuotedPricesContradictIsFlagged() {
    assertThat(check(NEAR, FAR, ratio("goat", "0.1")))
        .containsExactly("ratio: 0.1 is stated, the quoted prices give 0.333");
    assertThat(check(NEAR, FAR, ratio("livestock", "2")))
        .containsExactly("ratio: 2 is stated, the quoted prices give 0.333");
  }

  @Test
  void aRatioOfOtherGoodsOrWithoutPricesIsNotJudged() {
    assertThat(check(NEAR, FAR, ratio("rice", "0.1"))).isEmpty();
    assertThat(check(NEAR, ratio("goat", "0.1"))).isEmpty();
  }

  @Test
  void pricesInTwoCurrenciesAreComparedByTheReportsOwnRate() {
    Observation won = price("goat", 600_000, "KPW", "KP");
    assertThat(check(won, FAR, ratio("goat", "0.1"))).isEmpty();
    assertThat(check(won, FAR, ratio("goat", "0.1"), rate("CNY", "KPW", "1200")))
        .containsExactly("ratio: 0.1 is stated, the quoted prices give 0.333");
  }

  @Test
  void aRateThatPricesInBothCurrenciesContradictIsFlagged() {
    Observation won = price("rice", 6000, "KPW", "KP");
    Observation yuan = price("rice", 5, "CNY", "KP");
    assertThat(check(won, yuan, rate("CNY", "KPW", "1300"))).isEmpty();
    assertThat(check(won, yuan, rate("CNY", "KPW", "120")))
        .containsExactly("rate: 120 is stated, the quoted prices give 1200");
    assertThat(check(won, price("rice", 5, "CNY", "CN"), rate("CNY", "KPW", "120"))).isEmpty();
  }

  @Test
  void anAmountOutsideThePacksRangeIsFlagged() {
    assertThat(check(price("goat", 5_000_000, "CNY", "KP")))
        .containsExactly("implausible: 5000000 CNY per head is outside 50 to 6000");
  }

  @Test
  void whatIsDeniedIsNotChecked() {
    Observation denied = observed(FAR.claim(), Modality.DENIED);
    assertThat(check(NEAR, denied, ratio("goat", "0.1"))).isEmpty();
  }

  @Test
  void ratesLeadThroughAThirdCurrencyAndTheLatestCounts() {
    Observation old = dated(rate("USD", "KPW", "5000"), LocalDate.of(2022, 1, 1));
    Observation now = dated(rate("USD", "KPW", "8400"), LocalDate.of(2023, 4, 1));
    StatedRates rates = new StatedRates(List.of(now, old, rate("CNY", "KPW", "1200")));
    assertThat(rates.convert(BigDecimal.valueOf(700), "CNY", "USD")).isEqualByComparingTo("100");
    assertThat(rates.convert(BigDecimal.TEN, "CNY", "EUR")).isNull();
  }

  private static Observation dated(Observation o, LocalDate day) {
    return new Observation(
        o.evidence(),
        o.lang(),
        Period.of(day, day),
        null,
        null,
        null,
        o.attribution(),
        o.modality(),
        o.rule(),
        null,
        o.claim());
  }
}
