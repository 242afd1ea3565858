package org.farbank.drop.http;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.codename.Fingerprint;
import org.farbank.seal.codename.Wordlist;

/**
 * The page before it has words and keys: <code>${key}</code> is filled in, and what stands between
 * {@code <!--online-->} and {@code <!--/online-->} is left out of the page for use without a
 * connection, as what stands between {@code <!--offline-->} and its end is of the other.
 */
record Template(String html) {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z.-]+)}");
  private static final Pattern ONLINE = part("online");
  private static final Pattern OFFLINE = part("offline");

  private static Pattern part(String name) {
    return Pattern.compile("<!--" + name + "-->(.*?)<!--/" + name + "-->", Pattern.DOTALL);
  }

  /** The page that a drop serves: style and scripts are files of their own. */
  String online(List<Recipient> recipients, Texts texts) {
    var here = ONLINE.matcher(OFFLINE.matcher(html).replaceAll("")).replaceAll("$1");
    return fill(
        here,
        recipients,
        texts,
        key ->
            switch (key) {
              case "style" ->
                  "<link rel=\"stylesheet\" href=\"/style.css\">\n<link rel=\"icon\" href=\"data:,\">";
              case "scripts" ->
                  "<script src=\"/seal.js\"></script>\n<script src=\"/page.js\"></script>";
              default -> texts.get(key);
            });
  }

  /** The page as one file that needs nothing else; its keys are those of hybrid recipients. */
  String offline(List<Recipient> recipients, Texts texts, Inline inline) {
    var here = OFFLINE.matcher(ONLINE.matcher(html).replaceAll("")).replaceAll("$1");
    return fill(
        here,
        recipients,
        texts,
        key ->
            switch (key) {
              case "style" -> inline.head();
              case "scripts" -> inline.scripts();
              case "keys" -> keys(recipients, "\n");
              default -> texts.get(key);
            });
  }

  private static String fill(
      String html, List<Recipient> recipients, Texts texts, UnaryOperator<String> others) {
    return PLACE
        .matcher(html)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    switch (place.group(1)) {
                      case "language" -> texts.language();
                      case "texts" -> texts.script();
                      case "recipients" -> keys(recipients, " ");
                      case "fingerprint" ->
                          Fingerprint.of(recipients, Wordlist.of(texts.language()));
                      default -> others.apply(place.group(1));
                    }));
  }

  private static String keys(List<Recipient> recipients, String between) {
    return recipients.stream().map(Recipient::text).collect(Collectors.joining(between));
  }
}
