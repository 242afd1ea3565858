package org.farbank.desk.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.farbank.desk.Chromium;
import org.farbank.desk.Newsroom;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasskeyTest {
  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void aPasskeyLetsInAndThePassphraseOpensTheKey(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data);
        var chromium = Chromium.open()) {
      var ann = newsroom.account("Ann", Role.ANALYST);
      newsroom.account("Bob", Role.ANALYST);
      var page = chromium.person("en", 1280).newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(
          m -> {
            if (m.type().equals("error")) {
              complaints.add(m.text());
            }
          });
      Chromium.securityKey(page);
      String at = newsroom.address();

      page.navigate(at + "/sign-in");
      page.getByLabel("Name").fill("Ann");
      page.getByLabel("Passphrase").fill(Newsroom.PASSPHRASE);
      page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).last().click();
      page.waitForURL("**/find**");
      page.navigate(at + "/me");
      page.locator("#passkey-add input").fill("Laptop");
      page.getByText("Add a passkey").click();
      page.waitForURL("**/me?done=passkey");
      var passkeys = newsroom.get(Passkeys.class);
      assertThat(passkeys.of(ann)).extracting(Passkey::label).containsExactly("Laptop");

      page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**/sign-in?out");
      String before = session(page);
      page.getByText("Sign in with a passkey").click();
      page.waitForURL("**/find**");
      assertThat(session(page)).as("a new session id").isNotEqualTo(before);
      page.navigate(at + "/me");
      assertThat(page.locator("main")).containsText("Your key is locked");
      page.getByText("Unlock your key").click();
      page.getByLabel("Passphrase").fill(Newsroom.PASSPHRASE);
      page.getByText("Unlock", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**/me");
      assertThat(page.locator("main")).not().containsText("Your key is locked");

      namesAndRemoves(newsroom, page, ann);
      assertThat(newsroom.get(Audit.class).newest(9))
          .extracting(Audit.Entry::action)
          .contains("added-passkey", "signed-in-by-passkey", "unlocked", "removed-passkey");

      page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**/sign-in?out");
      page.getByText("Sign in with a passkey").click();
      assertThat(page.locator("#passkey-problem")).isVisible();
      assertThat(complaints)
          .as("nothing that the policy forbids")
          .noneMatch(c -> c.contains("CSP"));
      assertThat(complaints).noneMatch(c -> c.contains("Content Security Policy"));
    }
  }

  private static void namesAndRemoves(Newsroom newsroom, Page page, Account ann) {
    var passkeys = newsroom.get(Passkeys.class);
    String id = passkeys.of(ann).get(0).id();
    var bob = newsroom.signedIn("Bob");
    bob.get("/me");
    assertThat(bob.post("/me/passkeys/remove", "id", id).statusCode()).isEqualTo(404);
    assertThat(bob.post("/me/passkeys/name", "id", id, "label", "mine").statusCode())
        .isEqualTo(404);
    page.getByLabel("Name of the passkey").first().fill("Old laptop");
    page.getByText("Rename").click();
    page.waitForLoadState();
    assertThat(passkeys.of(ann)).extracting(Passkey::label).containsExactly("Old laptop");
    page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForLoadState();
    assertThat(passkeys.of(ann)).isEmpty();
  }

  private static String session(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("__Host-desk"))
        .findFirst()
        .map(cookie -> cookie.value)
        .orElse("");
  }
}
