package org.farbank.drop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.farbank.seal.age.Sealing;

/**
 * Whatever is sent to a running drop: it is stored where it is an age file, else refused with a
 * status that says whose mistake it is; the drop goes on.
 */
class FuzzTest {
  private static final byte[] AGE = "age-encryption.org/v1\n".getBytes(US_ASCII);
  private static final byte[] ARMOR = "-----BEGIN AGE ENCRYPTED FILE-----".getBytes(US_ASCII);
  private static Path root;
  private static Newsroom newsroom;
  private static byte[] envelope;

  @BeforeContainer
  static void start() throws Exception {
    root = Files.createTempDirectory("fuzz");
    newsroom = new Newsroom(root, "posts-per-minute=1000000");
    envelope = Sealing.seal("rice".getBytes(US_ASCII), List.of(newsroom.classic.recipient()));
  }

  @AfterContainer
  static void stop() throws Exception {
    newsroom.close();
    try (var files = Files.walk(root)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @AfterProperty
  void onlyAgeFilesAreKeptAndTheDropLives() throws Exception {
    assertThat(newsroom.get("/ko").statusCode()).isEqualTo(200);
    assertThat(newsroom.folder.resolve("spool/tmp")).isEmptyDirectory();
    try (var files = Files.list(newsroom.folder.resolve("spool/new"))) {
      for (var file : files.toList()) {
        assertThat(isAge(Files.readAllBytes(file))).isTrue();
      }
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void anyBytes(@ForAll byte[] body, @ForAll("tokens") String token) throws Exception {
    int status = send(request("POST /reports", "farbank-token: " + token, body));
    assertThat(status).isEqualTo(isAge(body) ? 201 : 415);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void aDamagedEnvelope(@ForAll("damages") List<Damage> damages) throws Exception {
    var body = Damage.all(envelope, damages);
    assertThat(send(request("POST /reports", "accept: */*", body)))
        .isEqualTo(isAge(body) ? 201 : 415);
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void aDamagedForm(@ForAll("damages") List<Damage> damages) throws Exception {
    var body = Damage.all(form(), damages);
    var type = "content-type: multipart/form-data; boundary=cut";
    assertThat(send(request("POST /reports", type, body))).isIn(201, 415);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void aStrangeBoundary(@ForAll("tokens") String boundary) throws Exception {
    var type = "content-type: multipart/form-data; boundary=" + boundary;
    assertThat(send(request("POST /reports", type, form()))).isIn(201, 415);
  }

  @Property(tries = 800, shrinking = ShrinkingMode.OFF)
  void aDamagedRequest(@ForAll("requests") byte[] request, @ForAll("damages") List<Damage> damages)
      throws Exception {
    clearlyAnswered(send(Damage.all(request, damages)));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void anyAddress(@ForAll("paths") String path, @ForAll("methods") String method) throws Exception {
    clearlyAnswered(send(request(method + " " + path, "accept: */*", new byte[0])));
  }

  /** Answered, or the connection closed where what came was cut or no HTTP at all. */
  private static void clearlyAnswered(int status) {
    if (status != 0) {
      assertThat(status).isBetween(200, 499);
    }
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    var piece = Arbitraries.bytes().array(byte[].class).ofMaxSize(20);
    var damage =
        Combinators.combine(
                Arbitraries.of(Damage.Kind.values()),
                Arbitraries.doubles().between(0, 1).ofScale(4),
                piece)
            .as(Damage::new);
    return damage.list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.strings().withCharRange('!', '~').ofMaxLength(300);
  }

  @Provide
  Arbitrary<String> methods() {
    return Arbitraries.of("GET", "POST", "HEAD", "OPTIONS", "DELETE", "PUT", "TRACE", "x");
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(
            "/ .. %2e%2e %00 % %zz %ff mailboxes delete reports keys words offline ko .html ?lang= ?"
                + " & = ; # \\ é drop.properties tokens // : @ {} "
                + "0".repeat(64)
                + " "
                + "f".repeat(5000))
        .flatMap(all -> Arbitraries.of(all.split(" ")))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(all -> "/" + String.join("", all));
  }

  @Provide
  Arbitrary<byte[]> requests() {
    var box = "/mailboxes/" + "0a".repeat(32);
    var chunk = Integer.toHexString(envelope.length) + "\r\n";
    return Arbitraries.of(
        request("POST /reports", "farbank-token: x", envelope),
        request("POST /reports?lang=zh", "content-type: multipart/form-data; boundary=cut", form()),
        request("GET " + box, "accept-language: zh;q=1, ko", new byte[0]),
        request("POST " + box + "/delete", "accept: */*", new byte[0]),
        request("GET /?lang=en", "range: bytes=0-10", new byte[0]),
        joined(
            "POST /reports HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n" + chunk,
            envelope,
            "\r\n0\r\n\r\n"));
  }

  private static byte[] request(String line, String header, byte[] body) {
    return joined(
        line
            + " HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: "
            + body.length
            + "\r\n"
            + header
            + "\r\n\r\n",
        body,
        "");
  }

  private static byte[] form() {
    var part = "\r\n--cut\r\ncontent-disposition: form-data; name=";
    return joined(
        part + "\"token\"\r\n\r\nabc" + part + "\"envelope\"; filename=\"a\"\r\n\r\n",
        envelope,
        "\r\n--cut--\r\n");
  }

  private static byte[] joined(String before, byte[] body, String after) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(ISO_8859_1));
    all.writeBytes(body);
    all.writeBytes(after.getBytes(ISO_8859_1));
    return all.toByteArray();
  }

  /** The status of the first answer, 0 where the connection was closed without one. */
  private static int send(byte[] request) throws IOException {
    try (var socket = new Socket("127.0.0.1", newsroom.drop.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      var line = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
      return line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9, 12)) : 0;
    } catch (SocketException e) {
      return 0; // closed while we were still writing
    }
  }

  private static boolean isAge(byte[] bytes) {
    return begins(bytes, AGE) || begins(bytes, ARMOR);
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length >= with.length
        && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }
}
