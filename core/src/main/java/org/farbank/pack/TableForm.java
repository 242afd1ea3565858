package org.farbank.pack;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How somebody else's price tables are read.
 *
 * @param id such as {@code wfp}
 * @param columns what each column of the table is, by its heading
 * @param always what holds for every row of tables that do not say it
 * @param words what the table's words mean in the pack
 */
public record TableForm(
    String id,
    Map<String, Column> columns,
    Map<Column, String> always,
    Map<Column, Map<String, Meaning>> words) {

  /** What a column can be. */
  public enum Column {
    /** The day, {@code 2023-04-15} or a date cell. */
    DATE,
    /** The same where it stands for its whole month; {@code 2023-04} will do. */
    MONTH,
    MARKET,
    COMMODITY,
    UNIT,
    CURRENCY,
    PRICE,
    PRICETYPE,
    /** Of an exchange rate: what one of is bought. */
    BASE,
    /** Of an exchange rate: what is paid for it. */
    QUOTE,
    RATE,
    // kept as the table says it
    ADMIN1,
    ADMIN2,
    MARKET_ID,
    LATITUDE,
    LONGITUDE,
    CATEGORY,
    COMMODITY_ID,
    PRICEFLAG,
    USDPRICE;

    /** The word in the pack. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a word in the pack. */
    public static Optional<Column> of(String code) {
      return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
    }

    static Set<String> codes() {
      return Arrays.stream(values()).map(Column::code).collect(Collectors.toSet());
    }
  }

  /**
   * What a word means.
   *
   * @param id in the pack, or a price type of the contract
   * @param times of a unit: how many of the pack's units it is
   */
  public record Meaning(String id, BigDecimal times) {}

  /** Whether its tables give exchange rates and no prices. */
  public boolean rates() {
    return has(Column.RATE);
  }

  /** Whether the table or the form says this. */
  public boolean has(Column column) {
    return columns.containsValue(column) || always.containsKey(column);
  }

  /** What a word means; empty where the form does not say. */
  public Optional<Meaning> meaning(Column column, String word) {
    return Optional.ofNullable(words.getOrDefault(column, Map.of()).get(word));
  }
}
