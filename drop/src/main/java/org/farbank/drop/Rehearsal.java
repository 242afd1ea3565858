package org.farbank.drop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.farbank.seal.age.Identity;
import org.farbank.seal.link.Link;

/**
 * Starts a drop in an empty folder and asks it what partners ask: {@code Rehearsal FOLDER}. It is
 * run once when farbank is built, so that Java remembers what a start needs.
 */
public final class Rehearsal {
  private static final byte[] ENVELOPE =
      "age-encryption.org/v1\n-> X25519 0000000000000000\n".getBytes(StandardCharsets.US_ASCII);

  private Rehearsal() {}

  /** Ends when all was answered. */
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var link = Link.generate();
    link.save(folder.resolve("desk-tls.p12"));
    Files.writeString(
        folder.resolve("drop.properties"),
        """
        listen=127.0.0.1:0
        desk=127.0.0.1:0
        desk-certificate=%s
        recipients=%s
        classic=
        """
            .formatted(link.pin(), Identity.generate().recipient().text()));
    try (var drop = Drop.start(folder);
        var partner = HttpClient.newHttpClient()) {
      var address = "http://127.0.0.1:" + drop.port();
      for (var path : List.of("/", "/en", "/zh", "/page.js", "/mailboxes/" + "0".repeat(64))) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        partner.send(request, BodyHandlers.discarding());
      }
      for (var path : List.of("/reports", "/mailboxes/" + "0".repeat(64) + "/delete")) {
        var body = HttpRequest.BodyPublishers.ofByteArray(ENVELOPE);
        var request = HttpRequest.newBuilder(URI.create(address + path)).POST(body).build();
        partner.send(request, BodyHandlers.discarding());
      }
    }
    System.exit(0);
  }
}
