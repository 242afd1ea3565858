package org.farbank.drop.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * What a page has in itself when it is one file. Its policy names the hash of each script and the
 * style: a script that somebody adds does not run, and nothing at all is loaded or sent.
 *
 * @param style the style sheet
 * @param programs the scripts, in their order
 * @param language of the words
 * @param words the list of words for codenames
 */
record Inline(String style, List<String> programs, String language, String words) {
  /** Refuses what would end its element early. */
  Inline {
    for (var program : programs) {
      var text = program.toLowerCase(Locale.ROOT);
      if (text.contains("</script") || text.contains("<!--")) {
        throw new IllegalStateException("a script of the page cannot stand inside it");
      }
    }
  }

  /** The policy and the style, for the head. */
  String head() {
    var policy =
        "default-src 'none'; script-src "
            + String.join(" ", programs.stream().map(Inline::hash).toList())
            + "; style-src "
            + hash(style)
            + "; img-src blob:; form-action 'none'; base-uri 'none'";
    return "<meta http-equiv=\"content-security-policy\" content=\""
        + policy
        + "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<style>"
        + style
        + "</style>";
  }

  /** The words and the scripts, for the end of the body. */
  String scripts() {
    var all = new StringBuilder();
    all.append("<script type=\"text/plain\" id=\"words-").append(language).append("\">");
    all.append(words).append("</script>");
    programs.forEach(program -> all.append("\n<script>").append(program).append("</script>"));
    return all.toString();
  }

  private static String hash(String content) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
