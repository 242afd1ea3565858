package org.farbank.desk.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

class TableTest {
  private static final Path SHARED = Path.of("/work/shared/data/wfp");
  private static final String HEADING =
      "date,admin1,admin2,market,market_id,latitude,longitude,category,commodity,commodity_id,unit,"
          + "priceflag,pricetype,currency,price,usdprice\n";

  /** Made up, in WFP's form, of a country that is not in the pack. */
  private static final String FOREIGN =
      HEADING
          + "2023-04-15,Hill,Hill,Upper Market,7,1.5,2.5,cereals and tubers,Rice,52,46 KG,actual,"
          + "Wholesale,XAF,122.64,0.2\n"
          + "2023-04-15,,,Lower Market,8,,,fruits,\"Mango, dried\",900,KG,actual,Retail,XAF,635,1\n";

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void aForeignTableIsAcceptedOnceAndGoesOutAsItCameIn(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Ann", Role.ANALYST);
      newsroom.account("Tom", Role.TRANSLATOR);
      var ann = newsroom.signedIn("Ann");
      assertThat(newsroom.signedIn("Tom").get("/tables").statusCode()).isEqualTo(403);

      String page = bring(ann, FOREIGN, "wfp");
      assertThat(ann.get(page).body())
          .contains("The good \"Mango, dried\" is not in the border pack")
          .contains("Held up by problems")
          .doesNotContain("Import 2 observations");
      assertThat(ann.post(page).statusCode()).isEqualTo(422);
      assertThat(ann.get("/find?origin=WFP").body()).contains("Nothing fits");
      assertThat(ann.get(page + "?foreign=true").body()).contains("Import 2 observations");
      ann.post(page, "foreign", "true");
      assertThat(settled(ann, page)).contains("2 observations were added");

      assertThat(ann.get("/find?origin=WFP").body())
          .contains("2 observations", "2.666", "Mango, dried", "Lower Market");
      assertThat(ann.get("/find?origin=WFP&good=rice").body()).contains("1 observation");
      assertThat(rows(ann.get("/find/export.csv?origin=WFP").body())).isEqualTo(rows(FOREIGN));
      assertThat(newsroom.get(Audit.class).newest(9))
          .anyMatch(e -> e.action().equals("imported") && e.subject().equals("WFP"));

      String again = bring(ann, FOREIGN, "wfp");
      assertThat(ann.get(again + "?foreign=true").body()).contains("nothing new");
      ann.post(again, "foreign", "true");
      assertThat(settled(ann, again))
          .contains("No observation was new", "2 rows were here already");
      assertThat(ann.get("/tables").body()).contains("WFP", "2 observations");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongIsShownAndTheRestImported(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Ann", Role.ANALYST);
      var ann = newsroom.signedIn("Ann");
      String table =
          """
          date;market;good;unit;currency;price
          2023-04-03;hyesan;rice;kg;KPW;6100
          2023-04-03;hyesan;rice;kg;KPW;6200
          2023-04-10;hyesan;rice;kg;KPW;6100000
          2023-04-17;hyesan;rice;kg;CNY;5
          2123-04-03;hyesan;rice;kg;KPW;6100
          2023-04-24;hyesan;rice;kg;KPW;6,100
          03.04.2023;hyesan;rice;kg;KPW;6100
          2023-05-01;hyesan;rice;kg
          2023-05-08;hyesan;;kg;KPW;6100
          2023-05-15;hyesan;rice;kg;KPW;6300
          """;
      String page = bring(ann, table, "prices");
      assertThat(ann.get(page).body())
          .contains("The same day, good and market as in row 2")
          .contains("6100000 is far from what is plausible")
          .contains("another currency")
          .contains("is in the future")
          .contains("6,100\" is not a number")
          .contains("03.04.2023\" is not a date")
          .contains("The row has 4 cells")
          .contains("Nothing stands here");
      ann.post(page, "leave", "true");
      assertThat(settled(ann, page)).contains("2 observations were added", "8 rows were left out");
      assertThat(ann.get("/find?origin=WFP&place=hyesan").body()).contains("2 observations");

      String rates = "date,market,base,quote,rate\n2023-04-03,hyesan,USD,KPW,8300\n";
      String more = bring(ann, rates, "rates");
      ann.post(more);
      assertThat(settled(ann, more)).contains("1 observation was added");
      assertThat(ann.get("/find?kind=exchange_rate").body()).contains("8,300");

      assertThat(ann.get(bring(ann, "", "wfp")).body()).contains("no rows below a heading");
      assertThat(ann.get(bring(ann, "date,price\n2023-04-03,5\n", "wfp")).body())
          .contains("The column \"market\" is missing");
      byte[] korean = "date,market\n2023-04-03,혜산\n".getBytes("EUC-KR");
      assertThat(ann.get(bring(ann, korean, "wfp")).body()).contains("not in UTF-8");
      byte[] broken = {'P', 'K', 3, 4, 0, 0};
      assertThat(ann.get(bring(ann, broken, "wfp")).body()).contains("neither whole CSV");
      var large = ann.upload("/tables", "t.csv", new byte[50_000_000], form("wfp"));
      assertThat(large.statusCode()).isEqualTo(422);
      assertThat(large.body()).contains("too large", "value=\"WFP\"");
      assertThat(ann.upload("/tables", "t.csv", new byte[9], "outlet", " ").body())
          .contains("Name the outlet");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tablesOfTheWorldFoodProgrammeComeBackTheSame(Newsroom.Kind kind) throws Exception {
    assumeTrue(Files.isDirectory(SHARED), "needs the shared data");
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Ann", Role.ANALYST);
      var ann = newsroom.signedIn("Ann");
      ann.get("/tables");
      for (String country : List.of("cog", "nic")) {
        String table = Files.readString(SHARED.resolve("wfp_food_prices_" + country + ".csv"));
        var page =
            path(ann.upload("/tables", "t.csv", table.getBytes(UTF_8), form("wfp", country)));
        assertThat(settled(ann, page)).contains("The market");
        ann.post(page, "foreign", "true");
        assertThat(settled(ann, page)).contains("observations were added");
        var out = rows(ann.get("/find/export.csv?origin=" + country).body());
        assertThat(out).isEqualTo(rows(table));
      }
    }
  }

  private static String[] form(String mapping) {
    return form(mapping, "WFP");
  }

  private static String[] form(String mapping, String outlet) {
    return new String[] {
      "outlet", outlet, "mapping", mapping, "reliability", "B", "credibility", "2"
    };
  }

  private static String bring(Visitor visitor, String table, String mapping)
      throws InterruptedException {
    return bring(visitor, table.getBytes(UTF_8), mapping);
  }

  private static String bring(Visitor visitor, byte[] table, String mapping)
      throws InterruptedException {
    visitor.get("/tables");
    String page = path(visitor.upload("/tables", "t.csv", table, form(mapping)));
    settled(visitor, page);
    return page;
  }

  private static String path(java.net.http.HttpResponse<String> response) {
    return response.headers().firstValue("location").orElseThrow();
  }

  /** The page when there is nothing more to wait for. */
  private static String settled(Visitor visitor, String page) throws InterruptedException {
    String body = visitor.get(page).body();
    while (body.contains("<progress")) {
      Thread.sleep(50);
      body = visitor.get(page).body();
    }
    return body;
  }

  /** WFP's sixteen columns, numbers without needless zeros, in an order of their own. */
  private static List<String> rows(String csv) throws Exception {
    List<String> rows = new ArrayList<>();
    try (var lines =
        new CsvMapper()
            .readerFor(Map.class)
            .with(CsvSchema.emptySchema().withHeader())
            .<Map<String, String>>readValues(csv)) {
      while (lines.hasNextValue()) {
        var row = new TreeMap<>(lines.nextValue());
        row.keySet().retainAll(List.of(HEADING.strip().split(",")));
        row.replaceAll((column, value) -> number(value));
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  private static String number(String value) {
    return value.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }
}
