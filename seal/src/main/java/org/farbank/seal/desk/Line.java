package org.farbank.seal.desk;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import org.farbank.seal.link.Link;

/**
 * The desk's line to its drop: {@code drop.properties} says where it is and which certificate it
 * has.
 */
public final class Line {
  private final HttpClient client;
  private final URI drop;

  private Line(HttpClient client, URI drop) {
    this.client = client;
    this.drop = drop;
  }

  /**
   * The line of a desk's folder.
   *
   * @throws IOException where the folder has no drop, or its files are not right
   */
  public static Line of(Path desk) throws IOException, GeneralSecurityException {
    var properties = properties(desk);
    var address = properties.getProperty("address", "");
    var pin = properties.getProperty("certificate", "");
    if (!address.matches("[^:/]+:\\d+") || !pin.matches("[0-9a-f]{64}")) {
      throw new IOException("drop.properties needs address=HOST:PORT and certificate=SHA-256");
    }
    var context = Link.read(desk.resolve("desk-tls.p12")).to(pin);
    var client =
        HttpClient.newBuilder()
            .sslContext(context)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(60));
    var proxy = properties.getProperty("proxy", "");
    if (proxy.matches("[^:/]+:\\d+")) { // Tor's HTTPTunnelPort
      client.proxy(ProxySelector.of(socket(proxy)));
    } else if (!proxy.isEmpty()) {
      throw new IOException("proxy in drop.properties is not HOST:PORT");
    }
    return new Line(client.build(), URI.create("https://" + address));
  }

  private static InetSocketAddress socket(String address) {
    int colon = address.lastIndexOf(':');
    return new InetSocketAddress(
        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }

  private static Properties properties(Path desk) throws IOException {
    var properties = new Properties();
    try (Reader in = Files.newBufferedReader(desk.resolve("drop.properties"))) {
      properties.load(in);
    }
    return properties;
  }

  /** Writes that a desk's drop, with the same certificate, is at another address. */
  public static void move(Path desk, String address) throws IOException {
    save(desk, address, properties(desk).getProperty("certificate", ""));
  }

  /** Writes where a desk's drop is. */
  static void save(Path desk, String address, String pin) throws IOException {
    PrivateFiles.write(
        desk.resolve("drop.properties"),
        ("address=" + address + "\ncertificate=" + pin + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  List<String> names() throws IOException {
    return lines("/envelopes");
  }

  private List<String> lines(String path) throws IOException {
    return new String(get(path).orElse(new byte[0]), StandardCharsets.UTF_8)
        .lines()
        .filter(Predicate.not(String::isBlank))
        .toList();
  }

  /** An envelope, or nothing where the drop has given it a new name meanwhile. */
  Optional<byte[]> fetch(String name) throws IOException {
    return get("/envelopes/" + name);
  }

  void forget(String name) throws IOException {
    send(request("/envelopes/" + name).DELETE().build(), 204, 404);
  }

  /** Lays an answer under a mailbox until a day. */
  public void answer(String mailbox, byte[] envelope, LocalDate until) throws IOException {
    var body = BodyPublishers.ofByteArray(envelope);
    send(request("/mailboxes/" + mailbox + "/" + until).PUT(body).build(), 204);
  }

  /** The mailboxes in which an answer lies. */
  public Set<String> mailboxes() throws IOException {
    return Set.copyOf(lines("/mailboxes"));
  }

  /** Tells the drop which tokens are good, by their hashes. */
  public void tokens(Set<String> hashes) throws IOException {
    var body = BodyPublishers.ofString(String.join("\n", hashes));
    send(request("/tokens").PUT(body).build(), 204);
  }

  private Optional<byte[]> get(String path) throws IOException {
    var response = send(request(path).GET().build(), 200, 404);
    return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(drop.resolve(path)).timeout(Duration.ofMinutes(5));
  }

  private HttpResponse<byte[]> send(HttpRequest request, Integer... expected) throws IOException {
    try {
      var response = client.send(request, BodyHandlers.ofByteArray());
      if (!List.of(expected).contains(response.statusCode())) {
        throw new Refused(response.statusCode());
      }
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The drop is there, and did not do what it was asked. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1;
    private final int status;

    Refused(int status) {
      super("the drop answered " + status);
      this.status = status;
    }

    /** Whether it found no sense in what was asked, or the day in it past. */
    public boolean senseless() {
      return status == 400;
    }

    /** Whether it has no room. */
    public boolean full() {
      return status == 507;
    }
  }
}
