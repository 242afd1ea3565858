package org.farbank.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.farbank.desk.Chromium;
import org.farbank.desk.Newsroom;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.evidence.Figures;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review page in Debian's Chromium, by keyboard alone. */
class KeyboardTest {
  private static final String TEXT =
      "Rice sold for 5,100 won a kilo in Hyesan. Corn was 2,900 won a kilo.\n"
          + "Salt was 4,000 won a kilo. The stall of the widow had some 37 left, and 88 were gone.";

  private static Chromium browser;

  @TempDir private Path data;
  private Newsroom newsroom;
  private UUID report;
  private Page page;

  @BeforeAll
  static void open() {
    browser = Chromium.open();
  }

  @AfterAll
  static void shut() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void begin() {
    newsroom = Newsroom.start(Newsroom.Kind.EMBEDDED, data);
    report = ReviewTest.write(newsroom, newsroom.account("Dana", Role.RECIPIENT), TEXT);
    page = browser.person("en", 1280).newPage();
    signIn(page);
    page.navigate(newsroom.address() + "/review/" + report);
    page.waitForSelector("li.current");
  }

  @AfterEach
  void end() {
    page.context().close();
    newsroom.close();
  }

  @Test
  void aWholeReportIsReviewedByKeyboardAlone() {
    Keyboard keys = page.keyboard();
    for (String key : new String[] {"2", "r", "b", "c"}) {
      keys.press(key);
    }
    page.waitForSelector("li.s-confirmed");
    assertThat(fact("rice"))
        .extracting(Fact::state, Fact::reliability, Fact::credibility)
        .containsExactly(Fact.State.CONFIRMED, "B", 2);

    page.waitForSelector("li.s-proposed.current");
    keys.press("e");
    page.waitForSelector(".editing [name=amount]:focus");
    keys.press("Control+a");
    keys.type("2x");
    keys.press("Enter");
    page.waitForSelector(".editing [aria-invalid]:focus");
    keys.press("Control+a");
    keys.type("2950");
    keys.press("Enter");
    page.waitForSelector("li.s-confirmed:has-text('2,950')");
    assertThat(fact("corn").said()).containsEntry("amount", 2900);

    page.waitForSelector("li.s-proposed.current:has-text('salt')");
    keys.press("x");
    page.waitForSelector("li.s-rejected");
    keys.press("d");
    page.waitForSelector("#progress .problem");

    keys.press("u");
    page.waitForSelector("li.figure.current");
    keys.press("a");
    page.waitForSelector("#add [name=amount]");
    page.waitForSelector("#add :focus");
    page.focus("#add [name=good]");
    keys.type("eggs");
    for (String field : new String[] {"currency", "unit"}) {
      page.focus("#add [name=" + field + "]");
      keys.type(field.equals("currency") ? "KPW" : "kg");
    }
    page.focus("#add [name=amount]");
    keys.press("Enter");
    page.waitForSelector("li:has-text('added by hand')");

    while (newsroom.get(Figures.class).of(report).stream()
        .anyMatch(figure -> figure.state() == Figure.State.OPEN)) {
      int waived = page.locator("li.s-waived").count();
      keys.press("u");
      keys.press("w");
      page.waitForSelector("select[name=reason]:focus");
      keys.press("ArrowDown");
      keys.press("Enter");
      page.waitForFunction("n => document.querySelectorAll('li.s-waived').length > n", waived);
    }
    while (page.locator("li.s-proposed").count() > 0) {
      int left = page.locator("li.s-proposed").count();
      page.waitForSelector("li.current.s-proposed");
      keys.press("c");
      page.waitForFunction("n => document.querySelectorAll('li.s-proposed').length < n", left);
    }
    keys.press("d");
    page.waitForSelector("#progress .done");
    var dana = newsroom.get(Accounts.class).named("Dana").orElseThrow();
    assertThat(newsroom.get(Reports.class).find(dana, report).orElseThrow().state())
        .isEqualTo(Report.State.DONE);
  }

  @Test
  void aSessionThatEndsLosesNothing() {
    Keyboard keys = page.keyboard();
    keys.press("e");
    page.waitForSelector(".editing [name=amount]:focus");
    keys.press("Control+a");
    keys.type("5555");
    var other = page.context().newPage();
    page.context().clearCookies();
    keys.press("Enter");
    page.waitForSelector("#ended:not([hidden])");
    assertThat(page.inputValue(".editing [name=amount]")).isEqualTo("5555");

    signIn(other);
    page.click("#ended button");
    page.waitForSelector("li.s-confirmed:has-text('5,555')");
    assertThat(fact("rice").figure().orElseThrow()).isEqualByComparingTo("5555");
  }

  @Test
  void selectedWordsAreWhatAnObservationIsAddedFrom() {
    var mouse = page.mouse();
    List<Double> place = placeOf("The stall of the widow");
    mouse.move(place.get(0), place.get(2));
    mouse.down();
    mouse.move(place.get(1), place.get(2));
    mouse.up();
    page.keyboard().press("a");
    page.waitForSelector("#add textarea");
    assertThat(page.inputValue("#add textarea")).isEqualTo("The stall of the widow");
    page.keyboard().press("Escape");
    page.waitForFunction("() => !document.querySelector('#add textarea')");

    mouse.click(place.get(0), place.get(2));
    for (int i = 0; i < "The stall".length(); i++) {
      page.keyboard().press("Shift+ArrowRight");
    }
    page.keyboard().press("a");
    page.waitForSelector("#add textarea");
    assertThat(page.inputValue("#add textarea")).isEqualTo("The stall");
  }

  /** Where words stand: left and right edge, and the middle of the line, in pixels. */
  @SuppressWarnings("unchecked") // what a script gives
  private List<Double> placeOf(String words) {
    String script =
        """
        words => {
          const walk = document.createTreeWalker(document.querySelector('#review'), 4);
          while (walk.nextNode()) {
            const at = walk.currentNode.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(walk.currentNode, at);
            range.setEnd(walk.currentNode, at + words.length);
            const box = range.getBoundingClientRect();
            return [box.left, box.right, (box.top + box.bottom) / 2].map(n => n + 0.01);
          }
        }""";
    return (List<Double>) page.evaluate(script, words);
  }

  private void signIn(Page tab) {
    tab.navigate(newsroom.address() + "/sign-in");
    tab.fill("[name=name]", "Dana");
    tab.fill("[name=passphrase]", Newsroom.PASSPHRASE);
    tab.keyboard().press("Enter");
    tab.waitForURL("**/inbox");
  }

  private Fact fact(String good) {
    return newsroom.get(Facts.class).of(report).stream()
        .filter(fact -> fact.text("good").orElse("").equals(good))
        .findFirst()
        .orElseThrow();
  }
}
