package org.farbank.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeTest {
  private static final String NEXT = "six other words for the same tests";

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void onesOwnAccount(Newsroom.Kind kind) throws Exception {
    try (var newsroom = Newsroom.start(kind, data)) {
      var account = newsroom.account("Ann", Role.ANALYST);
      var accounts = newsroom.get(Accounts.class);
      var ann = newsroom.signedIn("Ann");
      assertThat(newsroom.get(ServletContext.class).getSessionTimeout())
          .as("minutes without a request until one is signed out")
          .isEqualTo(30);

      ann.get("/me");
      ann.post("/me/language", "language", "ko");
      assertThat(ann.get("/me").body()).contains("패스키").doesNotContain("Sign out");
      ann.post("/me/language", "language", "en");

      changesThePassphrase(newsroom, account, accounts, ann);
      signsOutEverywhere(newsroom);
      goesBackWithinTheDeskAlone(newsroom);
    }
  }

  private static void changesThePassphrase(
      Newsroom newsroom, Account account, Accounts accounts, Visitor ann) throws Exception {
    var key = accounts.unlock(account.id(), Newsroom.PASSPHRASE).recipient().text();
    var elsewhere = newsroom.signedIn("Ann");
    ann.get("/me");
    assertThat(ann.post("/me/passphrase", "current", "not this one", "next", NEXT).body())
        .contains("This is not your passphrase");
    assertThat(
            ann.post("/me/passphrase", "current", Newsroom.PASSPHRASE, "next", "short")
                .statusCode())
        .isEqualTo(422);
    ann.post("/me/passphrase", "current", Newsroom.PASSPHRASE, "next", NEXT);
    assertThat(accounts.unlock(account.id(), NEXT).recipient().text()).isEqualTo(key);
    assertThat(elsewhere.get("/me").statusCode()).as("signed out elsewhere").isEqualTo(302);
    assertThat(ann.get("/me").statusCode()).as("but not here").isEqualTo(200);
  }

  private static void signsOutEverywhere(Newsroom newsroom) {
    var here = new Visitor(newsroom.address());
    var there = new Visitor(newsroom.address());
    here.signIn("Ann", NEXT);
    there.signIn("Ann", NEXT);
    here.get("/me");
    here.post("/me/sign-out-everywhere");
    assertThat(here.get("/me").statusCode()).isEqualTo(302);
    assertThat(there.get("/me").statusCode()).isEqualTo(302);
  }

  private static void goesBackWithinTheDeskAlone(Newsroom newsroom) {
    var ann = new Visitor(newsroom.address());
    ann.signIn("Ann", NEXT);
    ann.get("/me");
    for (var elsewhere : new String[] {"//example.org", "https://example.org", "/\\example.org"}) {
      assertThat(ann.post("/me/unlock", "passphrase", NEXT, "back", elsewhere).headers().map())
          .as(elsewhere)
          .extractingByKey("location")
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
          .containsExactly("/");
    }
    assertThat(
            ann.post("/me/unlock", "passphrase", NEXT, "back", "/find?q=1")
                .headers()
                .firstValue("location"))
        .hasValue("/find?q=1");
  }
}
