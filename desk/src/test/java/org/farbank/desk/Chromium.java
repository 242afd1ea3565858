package org.farbank.desk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, which asks nobody but the desk. */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  /** Starts it; tests are skipped where it is not installed. */
  public static Chromium open() {
    assumeTrue(Files.exists(PROGRAM), "needs Debian's chromium");
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(PROGRAM)
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** A person's browser in one language and width. */
  public BrowserContext person(String language, int width) {
    return browser.newContext(
        new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 800));
  }

  /** Puts a security key that confirms by itself into a page's browser. */
  public static void securityKey(Page page) {
    var devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    devices.send("WebAuthn.addVirtualAuthenticator", arguments);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
