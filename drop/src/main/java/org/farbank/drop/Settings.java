package org.farbank.drop;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.farbank.seal.age.Recipient;

/**
 * {@code drop.properties} of a drop's folder. All problems are reported at once.
 *
 * @param listen {@code ADDRESS:PORT} or {@code unix:PATH}, for everyone (behind an onion service)
 * @param desk {@code ADDRESS:PORT} for the desk alone
 * @param deskCertificate SHA-256 of the certificate that the desk shows, in hexadecimal digits
 * @param recipients the desk's public keys that a page seals to; hybrid
 * @param classic the key for partners who seal with an age that knows no hybrid keys
 * @param postsPerMinute how many reports a minute, of which a third is kept for tokens
 * @param spoolMegabytes how much the spool may hold, of which a third is kept for tokens
 * @param freeMegabytes how much of the disk is left alone
 * @param rewriteMinutes how often the spool is rewritten in random order
 */
public record Settings(
    String listen,
    String desk,
    String deskCertificate,
    List<Recipient> recipients,
    List<Recipient> classic,
    long postsPerMinute,
    long spoolMegabytes,
    long freeMegabytes,
    long rewriteMinutes) {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "listen", "127.0.0.1:8380",
          "desk", "127.0.0.1:8381",
          "posts-per-minute", "600",
          "spool-megabytes", "4096",
          "free-megabytes", "512",
          "rewrite-minutes", "30");
  private static final List<String> NEEDED = List.of("desk-certificate", "recipients", "classic");

  /** Reads the settings of a drop's folder. */
  public static Settings read(Path folder) throws IOException, Refused {
    var file = folder.resolve("drop.properties");
    var read = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      read.load(in);
    }
    var values = new TreeMap<>(DEFAULTS);
    read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key).strip()));
    var problems = new ArrayList<String>();
    for (var key : values.keySet()) {
      if (!DEFAULTS.containsKey(key) && !NEEDED.contains(key)) {
        problems.add("unknown key " + key);
      }
    }
    NEEDED.stream()
        .filter(key -> !values.containsKey(key))
        .forEach(key -> problems.add("no " + key));
    var settings = new Reading(values, problems).settings();
    if (!problems.isEmpty()) {
      throw new Refused("drop.properties: " + String.join("; ", problems));
    }
    return settings;
  }

  private record Reading(Map<String, String> values, List<String> problems) {
    Settings settings() {
      return new Settings(
          text("listen", "unix:/.+|[^:]+:\\d+"),
          text("desk", "[^:]+:\\d+"),
          text("desk-certificate", "[0-9a-f]{64}"),
          keys("recipients", true),
          keys("classic", false),
          number("posts-per-minute"),
          number("spool-megabytes"),
          number("free-megabytes"),
          number("rewrite-minutes"));
    }

    private String text(String key, String form) {
      var value = values.getOrDefault(key, "");
      if (values.containsKey(key) && !value.matches(form)) {
        problems.add(key + " has a wrong form");
      }
      return value;
    }

    private long number(String key) {
      try {
        long number = Long.parseLong(values.getOrDefault(key, ""));
        if (number > 0) {
          return number;
        }
      } catch (NumberFormatException e) {
        // reported below, with those that are not positive
      }
      problems.add(key + " is not a positive number");
      return 1;
    }

    private List<Recipient> keys(String key, boolean hybrid) {
      var all = new ArrayList<Recipient>();
      for (var word : values.getOrDefault(key, "").split("[\\s,]+")) {
        if (word.isEmpty()) {
          continue;
        }
        try {
          var one = Recipient.parse(word);
          if (one.hybrid() == hybrid) {
            all.add(one);
            continue;
          }
        } catch (IllegalArgumentException e) {
          // reported below, with keys of the other kind
        }
        problems.add(key + " has a key that is not " + (hybrid ? "age1pq1…" : "age1…"));
      }
      return List.copyOf(all);
    }
  }

  /** Settings that are not right: one line that names all problems, without values. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }
}
