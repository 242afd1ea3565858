package org.farbank.desk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * Starts a desk in an empty folder and asks it for its first pages: {@code Rehearsal FOLDER PACK}.
 * It is run once when farbank is built, so that Java remembers what a start needs.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Ends when all was answered. */
  public static void main(String[] arguments) throws Exception {
    var settings = Settings.of("--data", arguments[0], "--pack", arguments[1], "--port", "0");
    var running = Desk.start(settings, new Key("rehearsal"));
    try (var browser = HttpClient.newHttpClient()) {
      for (var path : List.of("/sign-in", "/first", "/desk.css", "/no-such-page")) {
        var address = URI.create("http://localhost:" + Desk.port(running) + path);
        browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
    }
    running.close();
    System.exit(0);
  }
}
