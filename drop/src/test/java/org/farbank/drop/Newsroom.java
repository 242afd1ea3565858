package org.farbank.drop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.farbank.seal.age.Identity;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Line;
import org.farbank.seal.desk.Pull;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Incoming;
import org.farbank.seal.link.Link;

/** A drop on loopback with a desk of its own, and what both can be asked. */
final class Newsroom implements AutoCloseable {
  final Path folder;
  final Identity key = Identity.generate();
  final Identity classic = Identity.generateClassic();
  final Drop drop;
  private final Path desk;
  private final HttpClient line;
  private final HttpClient anyone = HttpClient.newHttpClient();

  /** A newsroom whose drop has more settings: {@code key=value}. */
  Newsroom(Path root, String... more) throws Exception {
    folder = Files.createDirectories(root.resolve("drop"));
    desk = Files.createDirectories(root.resolve("desk"));
    var ours = Link.generate();
    var theirs = Link.generate();
    ours.save(folder.resolve("desk-tls.p12"));
    theirs.save(desk.resolve("desk-tls.p12"));
    var properties = new Properties();
    properties.setProperty("listen", "127.0.0.1:0");
    properties.setProperty("desk", "127.0.0.1:0");
    properties.setProperty("desk-certificate", theirs.pin());
    properties.setProperty("recipients", key.recipient().text());
    properties.setProperty("classic", classic.recipient().text());
    for (var setting : more) {
      properties.setProperty(setting.split("=")[0], setting.split("=")[1]);
    }
    try (var out = Files.newBufferedWriter(folder.resolve("drop.properties"))) {
      properties.store(out, null);
    }
    drop = Drop.start(folder);
    Line.save(desk, "localhost:" + drop.deskPort(), ours.pin());
    line = HttpClient.newBuilder().sslContext(theirs.to(ours.pin())).build();
  }

  HttpResponse<byte[]> post(byte[] body) throws Exception {
    return anyone.send(
        request("/reports").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path) throws Exception {
    return anyone.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  String address() {
    return "http://127.0.0.1:" + drop.port();
  }

  HttpRequest.Builder fromDesk(String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + drop.deskPort() + path));
  }

  HttpResponse<byte[]> asDesk(HttpRequest.Builder request) throws Exception {
    return line.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The names of envelopes in the drop. */
  List<String> envelopes() throws Exception {
    return new String(asDesk(fromDesk("/envelopes")).body())
        .lines()
        .filter(n -> !n.isEmpty())
        .toList();
  }

  Inbox inbox() throws Exception {
    return Inbox.of(desk);
  }

  Line line() throws Exception {
    return Line.of(desk);
  }

  Pull pull() throws Exception {
    return Pull.all(line(), inbox(), LocalDate.of(2026, 11, 25), count -> {});
  }

  /** Pulls, and opens all that is in the inbox. */
  List<Document> reports() throws Exception {
    pull();
    var all = new java.util.ArrayList<Document>();
    for (var item : inbox().items()) {
      all.add(Incoming.open(item.envelope(), List.of(key, classic)));
    }
    return all;
  }

  @Override
  public void close() {
    drop.close();
  }
}
