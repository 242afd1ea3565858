package org.farbank.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StaffTest {
  private static final Pattern LINK = Pattern.compile("/welcome/[\\w-]{32}");

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void aRecipientIsMadeByTwoPeople(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      var accounts = newsroom.get(Accounts.class);
      newsroom.account("Dana", Role.RECIPIENT, Role.ADMINISTRATOR);
      newsroom.account("Bora", Role.ADMINISTRATOR);
      newsroom.account("Ann", Role.ANALYST);
      var dana = newsroom.signedIn("Dana");
      var bora = newsroom.signedIn("Bora");

      dana.get("/accounts");
      String link = link(dana.post("/accounts/invite", "name", "Jisu", "role", "recipient").body());
      var jisu = accounts.named("Jisu").orElseThrow();
      assertThat(jisu.roles()).isEmpty();
      String request = newsroom.get(Requests.class).all().get(0).id().toString();

      // not before the person took up the account
      bora.get("/accounts");
      assertThat(bora.post("/accounts/requests/" + request + "/grant").body())
          .contains("Jisu has not taken up the account yet");

      var newcomer = new Visitor(newsroom.address());
      assertThat(newcomer.get(link).body()).contains("Welcome, Jisu");
      assertThat(newcomer.post(link, "passphrase", "short", "language", "ko").statusCode())
          .isEqualTo(422);
      newcomer.get(link);
      newcomer.post(link, "passphrase", Newsroom.PASSPHRASE, "language", "ko");
      assertThat(accounts.named("Jisu").orElseThrow().language()).isEqualTo("ko");
      assertThat(newcomer.get(link).body()).contains("was used, has expired or was withdrawn");

      // not by the one who asked, not by the one who gets it, not without permission
      dana.get("/accounts");
      assertThat(dana.post("/accounts/requests/" + request + "/grant").body())
          .contains("Another person must grant it");
      var other = newsroom.signedIn("Jisu");
      other.get("/me");
      assertThat(other.post("/accounts/requests/" + request + "/grant").statusCode())
          .isEqualTo(403);
      assertThat(accounts.named("Jisu").orElseThrow().roles()).isEmpty();

      bora.get("/accounts");
      bora.post("/accounts/requests/" + request + "/grant");
      assertThat(accounts.named("Jisu").orElseThrow().roles()).containsExactly(Role.RECIPIENT);
      assertThat(bora.post("/accounts/requests/" + request + "/grant").statusCode()).isEqualTo(409);
      assertThat(newsroom.get(Audit.class).newest(9))
          .extracting(Audit.Entry::action)
          .contains("invited", "asked-recipient", "took-up", "granted-recipient");

      // a lost passphrase: the role is asked for again, for the link might be taken by another
      bora.get("/accounts");
      bora.post("/accounts/" + jisu.id() + "/invite-again");
      assertThat(accounts.named("Jisu").orElseThrow().roles()).isEmpty();
      assertThat(accounts.named("Jisu").orElseThrow().recipient()).isEmpty();
      assertThat(newsroom.get(Requests.class).all()).hasSize(1);
      assertThat(other.get("/me").statusCode()).isEqualTo(302);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNewDeskGetsItsSecondAdministratorFromTheFirstAlone(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      var accounts = newsroom.get(Accounts.class);
      var founder = newsroom.account("Dana", Role.RECIPIENT, Role.ADMINISTRATOR);
      var dana = newsroom.signedIn("Dana");
      dana.get("/accounts");
      dana.post("/accounts/invite", "name", "Bora", "role", "administrator");
      assertThat(accounts.named("Bora").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
      dana.get("/accounts");
      dana.post("/accounts/invite", "name", "Chan", "role", "administrator");
      assertThat(accounts.named("Chan").orElseThrow().roles()).isEmpty();

      // the others have not taken up their accounts: Dana stays the only one
      dana.get("/accounts");
      String own = "/accounts/" + founder.id();
      assertThat(dana.post(own + "/shut-out").body()).contains("the only administrator");
      assertThat(dana.post(own + "/take-away", "role", "administrator").body())
          .contains("the only administrator");
      assertThat(dana.post(own + "/invite-again").body()).contains("Not for your own account");
      assertThat(dana.post("/accounts/invite", "name", "dana").statusCode()).isEqualTo(409);
      assertThat(dana.post("/accounts/invite", "name", " ").statusCode()).isEqualTo(422);
      assertThat(dana.post(own + "/give", "role", "king").statusCode()).isEqualTo(404);
      assertThat(dana.post("/accounts/not-an-id/shut-out").statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsShutOutIsOutAtOnce(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Dana", Role.ADMINISTRATOR);
      var ann = newsroom.account("Ann", Role.ANALYST);
      var dana = newsroom.signedIn("Dana");
      var one = newsroom.signedIn("Ann");
      var two = newsroom.signedIn("Ann");
      assertThat(one.get("/me").statusCode()).isEqualTo(200);
      dana.get("/accounts");
      dana.post("/accounts/" + ann.id() + "/shut-out");
      assertThat(one.get("/me").statusCode()).isEqualTo(302);
      assertThat(two.get("/me").statusCode()).isEqualTo(302);
      assertThat(one.signIn("Ann", Newsroom.PASSPHRASE).headers().firstValue("location"))
          .hasValue("/sign-in?again");
      dana.post("/accounts/" + ann.id() + "/let-in");
      assertThat(one.signIn("Ann", Newsroom.PASSPHRASE).headers().firstValue("location"))
          .hasValue("/");

      // roles go at once, without signing in again
      dana.post("/accounts/" + ann.id() + "/give", "role", "editor");
      dana.post("/accounts/" + ann.id() + "/take-away", "role", "analyst");
      assertThat(newsroom.get(Accounts.class).find(ann.id()).orElseThrow().roles())
          .containsExactly(Role.EDITOR);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInvitationEndsAfterSevenDays(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Dana", Role.ADMINISTRATOR);
      var dana = newsroom.signedIn("Dana");
      dana.get("/accounts");
      String link = link(dana.post("/accounts/invite", "name", "Ann", "role", "analyst").body());
      newsroom
          .get(Store.class)
          .sql()
          .sql("update account set invited_until = current_date - 1 where name = 'Ann'")
          .update();
      assertThat(new Visitor(newsroom.address()).get(link).statusCode()).isEqualTo(422);
      assertThat(
              newsroom
                  .get(Store.class)
                  .sql()
                  .sql("select invitation from account where name = 'Ann'")
                  .query(String.class)
                  .single())
          .as("the word is kept as its hash")
          .isNotEqualTo(link.substring("/welcome/".length()))
          .matches("[0-9a-f]{64}");
    }
  }

  private static String link(String page) {
    var found = LINK.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }
}
