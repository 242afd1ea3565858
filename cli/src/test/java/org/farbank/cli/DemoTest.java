package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code farbank demo} as a process, and Debian's Chromium at the address that it names. */
class DemoTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static Playwright playwright;
  private static Browser browser;

  @TempDir private Path temporary;
  private Process demo;
  private BufferedReader said;
  private String address;

  @BeforeAll
  static void open() {
    assumeTrue(Files.exists(CHROMIUM), "needs Debian's chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  @AfterAll
  static void shut() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    demo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Farbank.class.getName(),
                "demo")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    said = demo.inputReader(StandardCharsets.UTF_8);
    address = wait("http://127\\.0\\.0\\.1:\\d+");
  }

  @AfterEach
  void stop() {
    demo.destroyForcibly();
  }

  @Test
  void whatIsWrittenInThePageIsReadAndAnsweredAndNothingIsLeft() throws Exception {
    Page page = browser.newPage();
    page.navigate(address + "/en");
    page.fill("#words", "In Hyesan a kilo of rice costs 6,100 won this week.");
    page.click("#write > button");
    page.waitForSelector("#done:not([hidden])");

    Page observations = browser.newPage();
    observations.navigate(wait("file:\\S+"));
    assertThat(observations.textContent("body"))
        .contains("In Hyesan a kilo of rice costs 6,100 won")
        .contains("Hyesan", "6,100 KPW per kg");
    assertThat(look(page.textContent("#own"))).isEqualTo("Thank you. It has been read.");
    assertThat(look(page.textContent("#other")))
        .as("the duress codename")
        .isNotBlank()
        .doesNotContain("read");

    List<ProcessHandle> children = demo.children().toList();
    assertThat(children).as("the drop").hasSize(1);
    demo.toHandle().destroy(); // as a person ends it: its output stays open
    demo.waitFor();
    assertThat(said.readLine()).as("it ends without another word").isNull();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(temporary).isEmptyDirectory();
  }

  private String look(String codename) {
    try (Page page = browser.newPage()) {
      page.navigate(address + "/en");
      page.fill("#codename", codename);
      page.click("#back button");
      page.waitForSelector("#answer:not([hidden])");
      return page.textContent("#answer-text");
    }
  }

  /** Reads what the demo says until something of a form appears. */
  private String wait(String form) throws Exception {
    Pattern pattern = Pattern.compile(form);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      var found = pattern.matcher(line);
      if (found.find()) {
        return found.group();
      }
    }
    throw new AssertionError("the demo ended");
  }
}
