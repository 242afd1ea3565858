package org.farbank.drop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view of the page against axe-core's rules, its best practices included. */
class AccessTest {
  private static Chromium browser;
  private static String axe;

  @TempDir private Path root;
  private Newsroom newsroom;

  @BeforeAll
  static void open() throws Exception {
    axe = Files.readString(Npm.installed().module("axe-core/axe.min.js"));
    browser = Chromium.open();
  }

  @AfterAll
  static void shut() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    newsroom = new Newsroom(root);
  }

  @AfterEach
  void stop() {
    newsroom.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "zh", "en"})
  void theFirstViewAndAnError(String language) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      var context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme));
      var page = context.newPage();
      page.navigate(newsroom.address() + "/" + language);
      assertThat(violations(page)).as("first view").isEmpty();
      page.fill("#codename", "x");
      page.click("#back button");
      page.waitForSelector("#alert:not(:empty)");
      page.waitForSelector("#clear:not([disabled])");
      assertThat(violations(page)).as("error").isEmpty();
      context.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "zh", "en"})
  void aReportSentWithAPicture(String language) throws Exception {
    var page = browser.newPage();
    page.navigate(newsroom.address() + "/" + language);
    page.fill("#words", "쌀 6100");
    page.setInputFiles("#pictures", picture());
    page.waitForSelector("#previews li");
    page.waitForSelector("#clear:not([disabled])");
    assertThat(violations(page)).as("picture").isEmpty();
    page.click("#write > button");
    page.waitForSelector("#done:not([hidden])");
    page.waitForSelector("#clear:not([disabled])");
    assertThat(violations(page)).as("codename").isEmpty();
    page.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "zh", "en"})
  void anAnswer(String language) throws Exception {
    var codename = Codename.generate(Wordlist.of(language));
    var answer = Outgoing.seal(Document.of("고맙습니다"), List.of(codename.identity().recipient()));
    newsroom.line().answer(codename.mailbox(), answer, LocalDate.of(2999, 1, 1));
    var page = browser.newPage();
    page.navigate(newsroom.address() + "/" + language);
    page.fill("#codename", codename.words());
    page.click("#back button");
    page.waitForSelector("#answer:not([hidden])");
    page.waitForSelector("#clear:not([disabled])");
    assertThat(violations(page)).isEmpty();
    page.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "zh", "en"})
  void theWayWithoutAScriptAndWhatItAnswers(String language) throws Exception {
    var page = browser.newPage();
    page.route("**/*.js", route -> route.abort());
    page.navigate(newsroom.address() + "/" + language);
    assertThat(violations(page)).as("without a script").isEmpty();
    page.setInputFiles("#envelope", Files.writeString(root.resolve("clear.txt"), "clear"));
    page.click("#plain button");
    page.waitForSelector("[role=alert]");
    assertThat(violations(page)).as("answer of the form").isEmpty();
    page.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "zh", "en"})
  void thePageWithoutAConnection(String language) throws Exception {
    OfflinePages.main(new String[] {newsroom.key.recipient().text(), root.toString()});
    var page = browser.newPage();
    page.navigate(root.resolve("page-" + language + ".html").toUri().toString());
    assertThat(violations(page)).as("first view").isEmpty();
    page.fill("#words", "쌀 6100");
    page.waitForDownload(() -> page.click("#write > button"));
    page.waitForSelector("#done:not([hidden])");
    page.waitForSelector("#clear:not([disabled])");
    assertThat(violations(page)).as("sealed").isEmpty();
    page.close();
  }

  private static List<?> violations(Page page) {
    page.evaluate(axe);
    return (List<?>)
        page.evaluate(
            """
        async () => (await axe.run()).violations
          .map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" "))
        """);
  }

  private Path picture() throws Exception {
    var image = new java.awt.image.BufferedImage(60, 40, 1);
    var file = root.resolve("picture.jpg");
    javax.imageio.ImageIO.write(image, "jpg", file.toFile());
    return file;
  }
}
