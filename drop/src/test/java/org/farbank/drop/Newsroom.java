package org.farbank.drop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.farbank.seal.age.Identity;
import org.farbank.seal.desk.DropFolder;
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
    folder = root.resolve("drop");
    desk = root.resolve("desk");
    var settings =
        Stream.concat(Stream.of("listen=127.0.0.1:0", "desk=127.0.0.1:0"), Stream.of(more));
    DropFolder.make(
        folder,
        desk,
        List.of(key.recipient(), classic.recipient()),
        "localhost:1",
        settings.toArray(String[]::new));
    drop = Drop.start(folder);
    Line.move(desk, "localhost:" + drop.deskPort());
    var theirs = Link.read(folder.resolve("desk-tls.p12"));
    line =
        HttpClient.newBuilder()
            .sslContext(Link.read(desk.resolve("desk-tls.p12")).to(theirs.pin()))
            .build();
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
    return pullInto(inbox());
  }

  Pull pullInto(Inbox inbox) throws Exception {
    return Pull.all(line(), inbox, LocalDate.of(2026, 11, 25), count -> {});
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
