package org.farbank.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Role;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadersTest {
  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void pagesCookiesAndForms(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Ann", Role.ANALYST);
      var ann = newsroom.signedIn("Ann");
      for (var path : List.of("/me", "/no-such-page", "/accounts", "/sign-in")) {
        protects(ann, path);
      }
      cookies(newsroom);
      aNewSessionForWhoSignsIn(newsroom);
      formsOfOtherSitesAreRefused(newsroom, ann);
    }
  }

  private static void protects(Visitor visitor, String path) {
    var headers = visitor.get(path).headers();
    assertThat(headers.firstValue("content-security-policy").orElse(""))
        .as(path)
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .contains("base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("cache-control").orElse("")).as(path).contains("no-store");
    assertThat(headers.firstValue("cross-origin-opener-policy")).hasValue("same-origin");
    assertThat(headers.firstValue("cross-origin-embedder-policy")).hasValue("require-corp");
    assertThat(headers.firstValue("cross-origin-resource-policy")).hasValue("same-origin");
    assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
    assertThat(headers.firstValue("referrer-policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("server")).isEmpty();
  }

  private static void cookies(Newsroom newsroom) {
    var visitor = new Visitor(newsroom.address());
    visitor.get("/sign-in");
    var set =
        visitor.signIn("Ann", Newsroom.PASSPHRASE).headers().allValues("set-cookie").stream()
            .toList();
    assertThat(set).hasSize(2);
    assertThat(set)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-")
                    .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
                    .doesNotContain("Domain"));
  }

  private static void aNewSessionForWhoSignsIn(Newsroom newsroom) {
    var visitor = new Visitor(newsroom.address());
    visitor.get("/sign-in");
    var planted = visitor.cookies();
    visitor.signIn("Ann", Newsroom.PASSPHRASE);
    assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    var attacker = new Visitor(newsroom.address());
    attacker.take(planted);
    assertThat(attacker.get("/me").statusCode()).isEqualTo(302);
    attacker.take(java.util.Map.of("__Host-desk", "chosen-by-an-attacker"));
    attacker.get("/sign-in");
    assertThat(attacker.cookies().get("__Host-desk")).isNotEqualTo("chosen-by-an-attacker");
    var signedIn = visitor.cookies();
    visitor.get("/me");
    visitor.post("/sign-out");
    visitor.take(signedIn);
    assertThat(visitor.get("/me").statusCode()).as("signed out").isEqualTo(302);
  }

  private static void formsOfOtherSitesAreRefused(Newsroom newsroom, Visitor ann) {
    for (var path : List.of("/me/language", "/sign-out", "/webauthn/register/options")) {
      var forged =
          HttpRequest.newBuilder(URI.create(newsroom.address() + path))
              .header("content-type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("language=ko"));
      var answer = ann.send(forged);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).as(path).contains("The request was refused");
    }
    assertThat(ann.get("/me").body()).as("still signed in, in English").contains("Sign out");
    try (var client = HttpClient.newHttpClient()) {
      var rebound = new Visitor(newsroom.address().replace("localhost", "127.0.0.1"), client);
      assertThat(rebound.get("/sign-in").statusCode()).isEqualTo(200);
    }
  }
}
