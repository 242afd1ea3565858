package org.farbank.desk.review;

import java.util.List;
import org.farbank.desk.web.Refused;

/**
 * The Admiralty code of an observation.
 *
 * @param reliability of the source, A to F
 * @param credibility of what it says, 1 to 6
 */
record Rating(String reliability, int credibility) {
  static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F");

  static Rating of(String reliability, String credibility) {
    if (!LETTERS.contains(reliability) || !credibility.matches("[1-6]")) {
      throw Refused.because("review.no-rating");
    }
    return new Rating(reliability, Integer.parseInt(credibility));
  }
}
