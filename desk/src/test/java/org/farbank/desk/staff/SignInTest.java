package org.farbank.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInTest {
  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void theFirstVisitorFoundsTheNewsroomAndSignsIn(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      var founder = new Visitor(newsroom.address());
      assertThat(founder.get("/sign-in").headers().firstValue("location")).hasValue("/first");
      assertThat(founder.get("/first").body()).contains("The first account of this desk");
      founder.post("/first", "name", "Dana", "passphrase", Newsroom.PASSPHRASE, "language", "en");
      var home = founder.signIn("Dana", Newsroom.PASSPHRASE);
      assertThat(home.headers().firstValue("location")).hasValue("/");
      assertThat(founder.get("/").headers().firstValue("location")).hasValue("/inbox");
      assertThat(newsroom.get(Audit.class).newest(2))
          .extracting(Audit.Entry::action)
          .containsExactly("signed-in", "founded");
      assertThat(newsroom.get(Audit.class).broken()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPassphraseIsSaidAndLetsNobodyIn(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Dana", Role.RECIPIENT);
      var visitor = new Visitor(newsroom.address());
      var refused = visitor.signIn("Dana", "another passphrase");
      assertThat(refused.headers().firstValue("location")).hasValue("/sign-in?again");
      assertThat(visitor.get("/sign-in?again").body()).contains("do not belong together");
      assertThat(visitor.get("/").headers().firstValue("location").orElse("")).endsWith("/sign-in");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRouteWithoutPermissionIsRefused(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Ann", Role.ANALYST);
      var analyst = newsroom.signedIn("Ann");
      assertThat(analyst.get("/").headers().firstValue("location")).hasValue("/find");
      assertThat(analyst.get("/no-such-page").statusCode()).isEqualTo(404);
    }
  }
}
