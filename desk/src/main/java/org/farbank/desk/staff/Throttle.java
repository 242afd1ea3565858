package org.farbank.desk.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing slow: after some wrong ones each further try has to wait, twice as long each time
 * up to a longest. Tries during a wait are not counted, so that nobody can prolong it; an hour
 * without a wrong one forgets all. Kept in memory.
 */
final class Throttle {
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final int free;
  private final Duration longest;

  /** The oldest first. */
  private final Map<String, Tries> wrong = new LinkedHashMap<>();

  private record Tries(int count, Instant last, Instant until) {}

  /**
   * A throttle.
   *
   * @param free how many wrong ones cost no wait
   */
  Throttle(Clock clock, int free, Duration longest) {
    this.clock = clock;
    this.free = free;
    this.longest = longest;
  }

  /**
   * Before a try: how long it must wait, or nothing. A try that may go on counts as a wrong one
   * until {@link #right} says otherwise, so that many at once gain nothing.
   */
  synchronized Optional<Duration> knock(String who) {
    var now = clock.instant();
    var tries = wrong.get(who);
    if (tries == null || tries.last().plus(FORGOTTEN).isBefore(now)) {
      tries = new Tries(0, now, now);
    }
    if (now.isBefore(tries.until())) {
      return Optional.of(Duration.between(now, tries.until()));
    }
    int count = tries.count() + 1;
    wrong.remove(who);
    if (wrong.size() >= MOST) {
      wrong.remove(wrong.keySet().iterator().next());
    }
    wrong.put(who, new Tries(count, now, now.plus(wait(count))));
    return Optional.empty();
  }

  /** The try was right: all is forgotten. */
  synchronized void right(String who) {
    wrong.remove(who);
  }

  /** The try is not counted. */
  synchronized void uncount(String who) {
    wrong.computeIfPresent(
        who, (w, tries) -> new Tries(tries.count() - 1, tries.last(), tries.last()));
  }

  private Duration wait(int count) {
    if (count < free) {
      return Duration.ZERO;
    }
    var doubled = Duration.ofSeconds(1L << Math.min(count - free + 1, 20));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
