package org.farbank.seal.codename;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.farbank.seal.age.Recipient;

/**
 * A desk's keys in words that a partner can compare: given in person, then seen on the page. At
 * least 96 bits of SHA-256 over the recipients, one a line.
 */
public final class Fingerprint {
  private static final int BITS = 96;

  private Fingerprint() {}

  /** The words in a language of codenames. */
  public static String of(List<Recipient> recipients, Wordlist list) {
    var lines = recipients.stream().map(Recipient::text).collect(Collectors.joining("\n"));
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.US_ASCII));
      var rest = new BigInteger(1, hash);
      var size = BigInteger.valueOf(list.words().size());
      var words = new ArrayList<String>();
      for (double bits = 0; bits < BITS; bits += Math.log(list.words().size()) / Math.log(2)) {
        var parts = rest.divideAndRemainder(size);
        words.add(list.words().get(parts[1].intValue()));
        rest = parts[0];
      }
      return String.join(" ", words);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
