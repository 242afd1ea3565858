package org.farbank.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farbank.desk.Newsroom;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Cost;
import org.farbank.desk.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

class PassphrasesTest {
  @TempDir private Path data;

  /** Writes down against what it compared. */
  private record Counting(PasswordEncoder encoder, List<String> compared)
      implements PasswordEncoder {
    @Override
    public String encode(CharSequence passphrase) {
      return encoder.encode(passphrase);
    }

    @Override
    public boolean matches(CharSequence passphrase, String hash) {
      compared.add(hash);
      return encoder.matches(passphrase, hash);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWorkIsTheSameWhetherANameExistsOrNot(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      var accounts = newsroom.get(Accounts.class);
      newsroom.account("Ann", Role.ANALYST);
      accounts.setActive(newsroom.account("Out", Role.ANALYST).id(), false);
      var dana = newsroom.account("Dana", Role.ADMINISTRATOR);
      newsroom.get(Staff.class).invite(dana, "Invited", java.util.Set.of());

      List<String> compared = new ArrayList<>();
      var encoder = new Counting(newsroom.get(PasswordEncoder.class), compared);
      var passphrases = new Passphrases(accounts, encoder, new Door(Clock.systemUTC()));
      for (var name : List.of("Ann", "Out", "Invited", "Nobody", "x".repeat(100_000))) {
        assertThatThrownBy(() -> passphrases.authenticate(guess(name, "a guess")))
            .isInstanceOf(BadCredentialsException.class);
      }
      assertThatThrownBy(() -> passphrases.authenticate(guess("Out", Newsroom.PASSPHRASE)))
          .isInstanceOf(BadCredentialsException.class);
      assertThat(compared).hasSize(6);
      assertThat(compared)
          .extracting(hash -> hash.replaceAll("p=4.*", ""))
          .hasSize(6)
          .containsOnly("$argon2id$v=19$m=64,t=1,");
    }
  }

  @Test
  void aDeskThatIsStartedAsUsualMakesGuessesCostly() {
    assertThat(new SignIn().encoder(Cost.FULL).encode("five plain words"))
        .startsWith("$argon2id$v=19$m=65536,t=3,p=4$");
    assertThat(Cost.FULL.work()).as("scrypt of the key").isEqualTo(18);
  }

  private static UsernamePasswordAuthenticationToken guess(String name, String passphrase) {
    var guess = UsernamePasswordAuthenticationToken.unauthenticated(name, passphrase);
    guess.setDetails(new Caller(Optional.empty(), Optional.empty()));
    return guess;
  }
}
