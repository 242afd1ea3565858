package org.farbank.drop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.farbank.seal.age.Identity;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.envelope.Incoming;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as one file, opened from a disk. */
class OfflinePageTest {
  private static Chromium browser;

  @TempDir private Path folder;
  private final Identity key = Identity.generate();

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
  void make() throws Exception {
    OfflinePages.main(new String[] {key.recipient().text(), folder.toString()});
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "zh", "en"})
  void aReportIsSealedIntoAFileAndTheCodenameShown(String language) throws Exception {
    var context = browser.newContext(new Browser.NewContextOptions().setOffline(true));
    var page = context.newPage();
    var asked = new ArrayList<String>();
    var complaints = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate(address(language));
    assertThat(page.isVisible("#back button")).as("needs a connection").isFalse();
    assertThat(page.isVisible("nav")).as("needs the other pages").isFalse();

    page.fill("#words", "혜산에서 염소 1200원");
    var saved = page.waitForDownload(() -> page.click("#write > button"));
    page.waitForSelector("#done:not([hidden])");
    assertThat(saved.suggestedFilename()).isEqualTo("report.age");
    var report = Incoming.open(Files.readAllBytes(saved.path()), List.of(key));
    assertThat(report.text()).isEqualTo("혜산에서 염소 1200원");
    var list = Wordlist.of(language);
    assertThat(report.reply().orElseThrow().mailbox())
        .isEqualTo(Codename.parse(page.textContent("#own"), list).mailbox());
    assertThat(report.duress().orElseThrow().mailbox())
        .isEqualTo(Codename.parse(page.textContent("#other"), list).mailbox());

    var again = page.waitForDownload(() -> page.click("#file"));
    assertThat(again.path()).hasSameBinaryContentAs(saved.path());
    page.click("#clear");
    page.waitForSelector("#done[hidden]", hidden());
    assertThat(page.textContent("#own")).isEmpty();
    assertThat(asked).allMatch(url -> url.startsWith("file:") || url.startsWith("blob:"));
    assertThat(complaints).isEmpty();
    context.close();
  }

  @Test
  void aReturningPartnerWritesUnderTheSameCodename() throws Exception {
    var codename = Codename.generate(Wordlist.of("en"));
    var page = browser.newPage();
    page.navigate(address("en"));
    page.fill("#codename", codename.words());
    page.fill("#words", "rice 6100");
    var saved = page.waitForDownload(() -> page.click("#write > button"));
    var report = Incoming.open(Files.readAllBytes(saved.path()), List.of(key));
    assertThat(report.reply().orElseThrow().mailbox()).isEqualTo(codename.mailbox());
    page.close();
  }

  @Test
  void aScriptThatWasAddedDoesNotRun() throws Exception {
    var file = folder.resolve("page-en.html");
    var added =
        Files.readString(file).replace("</main>", "<script>words.value='x'</script></main>");
    Files.writeString(file, added);
    var page = browser.newPage();
    page.navigate(address("en"));
    assertThat(page.inputValue("#words")).isEmpty();
    page.close();
  }

  @Test
  void withoutAScriptTheKeysAreShown() {
    var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    var page = context.newPage();
    page.navigate(address("en"));
    assertThat(page.textContent("#plain")).contains(key.recipient().text());
    assertThat(page.isVisible("#write")).isFalse();
    context.close();
  }

  @Test
  void aDropServesTheSameFileToBeSaved() throws Exception {
    try (var newsroom = new Newsroom(folder.resolve("newsroom"))) {
      HttpResponse<byte[]> served = newsroom.get("/offline/ko.html");
      assertThat(served.statusCode()).isEqualTo(200);
      assertThat(served.headers().firstValue("content-type")).hasValue("application/octet-stream");
      OfflinePages.main(new String[] {newsroom.key.recipient().text(), folder.toString()});
      assertThat(folder.resolve("page-ko.html")).hasBinaryContent(served.body());
    }
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  private String address(String language) {
    return folder.resolve("page-" + language + ".html").toUri().toString();
  }
}
