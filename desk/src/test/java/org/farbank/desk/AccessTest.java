package org.farbank.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.inbox.Intake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the desk in Debian's Chromium in both languages: axe-core has nothing against it,
 * it does not run out of a phone, it is light, and its policy blocks nothing of its own.
 */
class AccessTest {
  private static final LocalDate TOLD = LocalDate.of(2023, 4, 5);
  private static final int PHONE = 380;
  private static final int HEAVIEST = 150 * 1024;
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/[\\w.-]+\\.(?:css|js))\"");
  private static final String TEXT =
      "Rice sold for 5,100 won a kilo in Hyesan. Corn was 2,900 won a kilo.\n"
          + "The stall had 37 of them. Mushrooms brought 88 yuan.";

  @TempDir private static Path data;
  private static Axe axe;
  private static Chromium browser;
  private static Newsroom newsroom;
  private static Account dana;
  private static UUID report;
  private static Fact confirmed;

  @BeforeAll
  static void open() throws Exception {
    axe = Axe.installed();
    browser = Chromium.open();
    newsroom = Newsroom.start(Newsroom.Kind.EMBEDDED, data);
    dana = newsroom.account("Dana", Role.RECIPIENT, Role.values());
    newsroom.account("Bora", Role.RECIPIENT, Role.ADMINISTRATOR);
    var intake = newsroom.get(Intake.class);
    for (int i = 0; i < 2; i++) {
      report =
          intake.write(Report.Source.TYPED, Words.of(TEXT, "en", TOLD), TOLD, null, List.of(dana));
    }
    var facts = newsroom.get(Facts.class).of(report);
    var visitor = newsroom.signedIn("Dana");
    visitor.get("/accounts");
    visitor.post("/accounts/invite", "name", "Jisu", "role", "recipient");
    confirmed = facts.get(0);
    visitor.post(
        "/review/" + report + "/claims/" + confirmed.id(),
        "decision",
        "confirm",
        "version",
        String.valueOf(confirmed.version()),
        "reliability",
        "B",
        "credibility",
        "2");
  }

  @AfterAll
  static void shut() {
    if (newsroom != null) {
      newsroom.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT", "ko, DARK"}) // colours know no language
  void everyPageIsForEverybody(String language, ColorScheme scheme) {
    newsroom.get(Accounts.class).setLanguage(dana.id(), language);
    var soft = new SoftAssertions();
    var weights = newsroom.signedIn("Dana");
    try (BrowserContext person = browser.person(language, 1280)) {
      var page = person.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      var blocked = new ArrayList<String>();
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              blocked.add(message.text());
            }
          });
      page.navigate(newsroom.address() + "/sign-in");
      look(soft, page, language + " /sign-in");
      signIn(page);
      for (var path : pages(weights)) {
        Response response = page.navigate(newsroom.address() + path);
        soft.assertThat(response.status()).as(path).isEqualTo(200);
        look(soft, page, language + " " + path);
        soft.assertThat(weight(weights, path)).as(path + " in bytes").isLessThan(HEAVIEST);
      }
      reviewing(soft, page, language);
      page.navigate(newsroom.address() + "/no-such-page");
      look(soft, page, language + " an error");
      soft.assertThat(blocked).as("blocked by the policy").isEmpty();
    }
    soft.assertAll();
  }

  /** The review page as its script changes it. */
  private static void reviewing(SoftAssertions soft, Page page, String language) {
    page.navigate(newsroom.address() + "/review/" + report);
    page.waitForSelector("li.current");
    page.keyboard().press("?");
    page.waitForSelector("#help[open]");
    look(soft, page, language + " help of the review");
    page.keyboard().press("Escape");
    page.keyboard().press("e");
    page.waitForSelector(".editing [name=amount]");
    look(soft, page, language + " an observation being corrected");
  }

  /** The pages without identifiers in their addresses, and one of each of the others. */
  private static Collection<String> pages(Visitor visitor) {
    var all = new TreeSet<String>();
    newsroom
        .get(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              if (handler.getBeanType().getName().startsWith("org.farbank.")
                  && info.getMethodsCondition().getMethods().stream()
                      .anyMatch(method -> method.name().equals("GET"))) {
                all.addAll(info.getPatternValues());
              }
            });
    all.removeIf(path -> path.contains("{") || !page(visitor, path));
    assertThat(all).contains("/inbox", "/inbox/write", "/find", "/accounts", "/me", "/audit");
    all.addAll(
        List.of(
            "/review/" + report,
            "/review/" + report + "/add",
            "/find/" + confirmed.id(),
            "/find?good=rice",
            "/me/unlock?back=/"));
    return all;
  }

  private static boolean page(Visitor visitor, String path) {
    var answer = visitor.get(path);
    return answer.statusCode() == 200
        && answer.body().startsWith("<!DOCTYPE html>"); // not a part for a script, or a file
  }

  private static void look(SoftAssertions soft, Page page, String what) {
    soft.assertThat(axe.violations(page)).as(what).isEmpty();
    page.setViewportSize(PHONE, 800);
    soft.assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
        .as(what + " on a phone")
        .isLessThanOrEqualTo(PHONE);
    page.setViewportSize(1280, 800);
  }

  /** A page with its styles and scripts, as they are sent to who comes for the first time. */
  private static int weight(Visitor visitor, String path) {
    String body = visitor.get(path).body();
    int all = body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    for (var file : FILE.matcher(body).results().map(found -> found.group(1)).distinct().toList()) {
      all += visitor.get(file).body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
    return all;
  }

  private static void signIn(Page page) {
    page.fill("[name=name]", "Dana");
    page.fill("[name=passphrase]", Newsroom.PASSPHRASE);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("sign-in"));
  }
}
