package org.farbank.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoorTest {
  private static final Optional<String> STRANGER = Optional.empty();

  @TempDir private Path data;

  /** A clock that a test moves. */
  private static final class Moved extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void by(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void waitsGrowUpToALongestAndTriesMeanwhileDoNotProlongThem() {
    var clock = new Moved();
    var throttle = new Throttle(clock, 3, Duration.ofSeconds(10));
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.knock("Ann")).isEmpty();
    }
    assertThat(throttle.knock("Ann")).hasValue(Duration.ofSeconds(2));
    clock.by(Duration.ofSeconds(1));
    assertThat(throttle.knock("Ann")).hasValue(Duration.ofSeconds(1));
    assertThat(throttle.knock("Bob")).isEmpty();
    for (long wait : new long[] {4, 8, 10, 10}) {
      clock.by(Duration.ofSeconds(10));
      assertThat(throttle.knock("Ann")).isEmpty();
      assertThat(throttle.knock("Ann")).hasValue(Duration.ofSeconds(wait));
    }
    clock.by(Duration.ofHours(2));
    assertThat(throttle.knock("Ann")).isEmpty();
    assertThat(throttle.knock("Ann")).as("forgotten").isEmpty();
  }

  @Test
  void manyNamesAreSlowedTogetherAndAKnownBrowserIsNot() {
    var clock = new Moved();
    var door = new Door(clock);
    int tried = 0;
    while (door.knock("name " + tried, STRANGER).isEmpty()) {
      tried++;
    }
    assertThat(tried).isEqualTo(50);
    assertThat(door.knock("Ann", STRANGER)).isPresent();
    var cookie = Optional.of(door.proof("Ann"));
    assertThat(door.knock("Ann", cookie)).isEmpty();
    assertThat(door.knock("Bob", cookie)).as("of another person").isPresent();
    assertThat(door.knock("Ann", cookie.map(c -> "0" + c))).as("forged").isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void aStrangerWhoGuessesIsSlowedAndThePersonStillComesIn(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      newsroom.account("Ann", Role.ANALYST);
      var ann = newsroom.signedIn("Ann");
      var stranger = new Visitor(newsroom.address());
      String said = "";
      for (int i = 0; i < 6; i++) {
        said = stranger.signIn("Ann", "guess " + i).headers().firstValue("location").orElse("");
      }
      assertThat(said).startsWith("/sign-in?wait=");
      assertThat(stranger.get(said).body()).contains("You can try again in");
      ann.get("/me");
      ann.post("/sign-out");
      assertThat(ann.signIn("Ann", Newsroom.PASSPHRASE).headers().firstValue("location"))
          .hasValue("/");
      for (int i = 0; i < 6; i++) {
        said = stranger.signIn("Nobody", "guess").headers().firstValue("location").orElse("");
      }
      assertThat(said).as("as for a name that exists").startsWith("/sign-in?wait=");
    }
  }
}
