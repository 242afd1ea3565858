package org.farbank.drop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.farbank.seal.age.Sealing;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.envelope.Sizes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in Debian's Chromium, as a partner uses it. */
class PageTest {
  private static Chromium browser;

  @TempDir private Path root;
  private Newsroom newsroom;

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
  void start() throws Exception {
    newsroom = new Newsroom(root);
  }

  @AfterEach
  void stop() {
    newsroom.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "zh", "en"})
  void aPartnerWritesComesBackAndReadsTheAnswer(String language) throws Exception {
    var page = browser.newPage();
    page.navigate(newsroom.address() + "/" + language);
    page.fill("#words", "혜산에서 염소 1200원");
    page.fill("#told", "2023-04-03");
    page.setInputFiles("#pictures", picture());
    page.waitForSelector("#previews li");
    page.click("#write > button");
    page.waitForSelector("#done:not([hidden])");
    var codename = page.textContent("#own");
    assertThat(page.inputValue("#words")).as("nothing stays on the page").isEmpty();

    var report = newsroom.reports().getFirst();
    assertThat(report.text()).isEqualTo("혜산에서 염소 1200원");
    assertThat(report.language()).hasValue(language);
    assertThat(report.told()).hasValue(LocalDate.of(2023, 4, 3));
    assertThat(report.duress()).isPresent();
    var sent = report.attachments().getFirst();
    assertThat(sent.type()).isEqualTo("image/jpeg");
    assertThat(new String(sent.bytes(), "ISO-8859-1")).doesNotContain("Exif", "SECRET");
    assertThat(ImageIO.read(new ByteArrayInputStream(sent.bytes())).getWidth()).isEqualTo(60);

    var reply = report.reply().orElseThrow();
    var answer = Outgoing.seal(Document.of("고맙습니다"), List.of(reply.recipient()));
    newsroom.line().answer(reply.mailbox(), answer, LocalDate.of(2999, 1, 1));
    var later = browser.newPage();
    later.navigate(newsroom.address() + "/" + language);
    look(later, codename);
    later.waitForSelector("#answer:not([hidden])");
    assertThat(later.textContent("#answer-text")).isEqualTo("고맙습니다");
    later.close();
    var again = browser.newPage();
    again.navigate(newsroom.address() + "/" + language);
    look(again, codename);
    again.waitForSelector("#alert:not(:empty)");
    assertThat(again.isVisible("#answer")).as("the answer is gone").isFalse();

    again.fill("#words", "다시");
    again.click("#write > button");
    again.waitForSelector("#done:not([hidden])");
    assertThat(newsroom.reports())
        .anySatisfy(
            second -> {
              assertThat(second.text()).isEqualTo("다시");
              assertThat(second.reply().orElseThrow().mailbox()).isEqualTo(reply.mailbox());
            });
    page.close();
    again.close();
  }

  @ParameterizedTest
  @CsvSource({"20, false, 16384", "9000, false, 262144", "20, true, 262144"})
  void whatGoesOverTheLineHasOneOfFourSizes(int letters, boolean picture, int size)
      throws Exception {
    var page = browser.newPage();
    page.navigate(newsroom.address() + "/ko");
    page.fill("#words", "가".repeat(letters));
    if (picture) {
      page.setInputFiles("#pictures", noise());
      page.waitForSelector("#previews li");
    }
    var request = page.waitForRequest("**/reports*", () -> page.click("#write > button"));
    assertThat(request.headerValue("content-length")).isEqualTo(Integer.toString(size));
    page.waitForSelector("#done:not([hidden])");
    assertThat(Sizes.has(size)).isTrue();

    var codename = page.textContent("#own");
    page.navigate(newsroom.address() + "/ko");
    page.fill("#codename", codename);
    var answer = page.waitForResponse("**/mailboxes/*", () -> page.click("#back button"));
    assertThat(answer.headerValue("content-length")).isEqualTo("16384");
    assertThat(answer.body()).hasSize(16384);
    page.close();
  }

  @Test
  void aWrongWordOfTheCodenameIsNamed() {
    var page = browser.newPage();
    page.navigate(newsroom.address() + "/en");
    look(page, "abacus abacis");
    page.waitForSelector("#alert:not(:empty)");
    assertThat(page.textContent("#alert")).isEqualTo("Word 2 is not right. Is it “abacus”?");
    page.close();
  }

  @Test
  void withoutAConnectionNothingIsLost() {
    var page = browser.newPage();
    page.navigate(newsroom.address() + "/en");
    page.fill("#words", "rice 6100");
    page.route("**/reports*", route -> route.abort());
    page.click("#write > button");
    page.waitForSelector("#alert:not(:empty)");
    assertThat(page.inputValue("#words")).isEqualTo("rice 6100");
    page.close();
  }

  @Test
  void withoutAScriptAFileSealedWithAgeIsTaken() throws Exception {
    var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    var page = context.newPage();
    page.navigate(newsroom.address() + "/en");
    assertThat(page.isVisible("#app")).isFalse();
    var file = root.resolve("report.age");
    Files.write(
        file, Sealing.seal("쌀 6100".getBytes("UTF-8"), List.of(newsroom.classic.recipient())));
    page.setInputFiles("#envelope", file);
    page.click("#plain button");
    assertThat(page.textContent("[role=status]")).isEqualTo("It has arrived and is stored.");
    assertThat(newsroom.reports().getFirst().text()).isEqualTo("쌀 6100");
    var clear = Files.writeString(root.resolve("clear.txt"), "not sealed");
    page.navigate(newsroom.address() + "/en");
    page.setInputFiles("#envelope", clear);
    page.click("#plain button");
    assertThat(page.textContent("[role=alert]")).startsWith("This is not a sealed file.");
    context.close();
  }

  private static void look(Page page, String codename) {
    page.fill("#codename", codename);
    page.click("#back button");
  }

  /** A picture that does not become small. */
  private Path noise() throws Exception {
    var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int i = 0; i < 300 * 300; i++) {
      image.setRGB(i % 300, i / 300, random.nextInt(1 << 24));
    }
    var file = root.resolve("noise.jpg");
    ImageIO.write(image, "jpg", file.toFile());
    return file;
  }

  /** A picture whose metadata has a marker. */
  private Path picture() throws Exception {
    var file = root.resolve("picture.jpg");
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
    var bytes = Files.readAllBytes(file);
    var comment = "SECRET".getBytes("US-ASCII");
    var marked = new java.io.ByteArrayOutputStream();
    marked.write(bytes, 0, 2);
    marked.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
    marked.write(comment);
    marked.write(bytes, 2, bytes.length - 2);
    return Files.write(file, marked.toByteArray());
  }
}
