package org.farbank.drop;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.farbank.drop.spool.RealDisk;
import org.farbank.drop.spool.Spool;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand reports come to a drop from one address, with marks in all that a browser tells about
 * itself. Then the machine is seized: its disk, what the process printed, and all its memory.
 */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeizureTest {
  private static final int REPORTS = 1000;
  private static final String ADDRESS = "127.77.66.55";
  private static final String AGENT = "Marked-Agent/7.1 (Hyesan)";
  private static final String LANGUAGE = "ko-KP-marked";
  private static final String FORWARDED = "198.51.100.237";
  private static final String FILE = "marked-picture.jpg";
  private static final String BOUNDARY = "marked-boundary";
  private static final String WORDS = "혜산 시장의 표적";
  private static final Codename CODENAME = Codename.generate(Wordlist.of("en"));

  /** In the page of every drop: what shows that a search finds what is there. */
  private static final String PAGE = "age-encryption.org/v1";

  @TempDir private static Path root;
  private final Map<ByteBuffer, Integer> arrived = new HashMap<>();
  private final Memory memory = new Memory(wanted());
  private RunningDrop drop;
  private Map<String, Integer> atOnce = Map.of();

  @BeforeAll
  void work() throws Exception {
    drop = new RunningDrop(root);
    int port = drop.port();
    for (int i = 0; i < REPORTS; i++) {
      var envelope = Outgoing.seal(Document.of(WORDS + i), List.of(drop.key.recipient()));
      arrived.put(ByteBuffer.wrap(envelope), i);
      assertThat(ask(port, i % 10 == 0 ? form(envelope) : report(envelope))).isEqualTo(201);
      if (i % 50 == 0) {
        assertThat(ask(port, mailbox())).isEqualTo(200);
      }
    }
    drop.signal("STOP");
    atOnce = memory.search(drop.process.pid());
    drop.signal("CONT");
  }

  @AfterAll
  void end() throws Exception {
    drop.close();
  }

  @Test
  void memoryHoldsNothingOfARequestAWhileAfterIt() throws Exception {
    assertThat(atOnce).containsKeys("agent", "page");
    var left = atOnce;
    for (int i = 0; i < 60 && left.size() > 1; i++) {
      Thread.sleep(1000);
      left = memory.search(drop.process.pid());
    }
    assertThat(left).containsOnlyKeys("page");
  }

  @Test
  void theDiskHoldsNothingButSealedEnvelopes() throws Exception {
    var spool = drop.folder.resolve("spool/new");
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var found = new TreeMap<>(memory.search(Files.readAllBytes(file)));
        found.putAll(memory.search(file.getFileName().toString().getBytes(UTF_8)));
        assertThat(found).as("%s", root.relativize(file)).isIn(Map.of(), Map.of("page", 1));
        if (file.startsWith(spool)) {
          assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
        }
      }
    }
    assertThat(root.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void theProcessPrintsWhereItListensAndNoMore() throws Exception {
    assertThat(Files.readString(drop.output)).matches("listening \\d+ desk \\d+\n");
  }

  @Test
  void nothingTellsTheOrderOfArrivalAfterARewrite() throws Exception {
    Spool.open(new RealDisk(), drop.folder.resolve("spool")).rewrite();
    var files = new ArrayList<Path>();
    try (var listed = Files.newDirectoryStream(drop.folder.resolve("spool/new"))) {
      listed.forEach(files::add);
    }
    assertThat(files).hasSize(REPORTS);
    assertThat(correlation(files)).as("as listed").isBetween(-0.15, 0.15);
    for (var attribute : List.of("unix:ino", "unix:ctime", "basic:creationTime")) {
      var sorted = new ArrayList<>(files);
      sorted.sort(Comparator.comparing(by(attribute)));
      assertThat(correlation(sorted)).as(attribute).isBetween(-0.15, 0.15);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Function<Path, Comparable> by(String attribute) {
    return file -> {
      try {
        return (Comparable) Files.getAttribute(file, attribute);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    };
  }

  /** Spearman's rank correlation of an order of files with the order of their arrival. */
  private double correlation(List<Path> files) throws IOException {
    double squares = 0;
    for (int i = 0; i < files.size(); i++) {
      int rank = arrived.get(ByteBuffer.wrap(Files.readAllBytes(files.get(i))));
      squares += Math.pow(rank - i, 2);
    }
    double n = files.size();
    return 1 - 6 * squares / (n * (n * n - 1));
  }

  private static Map<String, byte[]> wanted() {
    var all = new TreeMap<String, byte[]>();
    Map.of(
            "agent", AGENT,
            "language", LANGUAGE,
            "forwarded", FORWARDED,
            "file", FILE,
            "boundary", BOUNDARY,
            "words", WORDS,
            "codename", CODENAME.words(),
            "mailbox", CODENAME.mailbox(),
            "address", ADDRESS)
        .forEach(
            (name, text) -> {
              all.put(name, text.getBytes(UTF_8));
              all.put(name + " in UTF-16", text.getBytes(UTF_16LE));
            });
    all.put("address on the line", new byte[] {127, 77, 66, 55});
    all.put("address in Java", new byte[] {55, 66, 77, 127});
    all.put("page", PAGE.getBytes(UTF_8));
    return all;
  }

  private static byte[] report(byte[] envelope) {
    return request("POST /reports", "application/octet-stream", envelope);
  }

  private static byte[] form(byte[] envelope) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--%s\r\ncontent-disposition: form-data; name=\"envelope\"; filename=\"%s\"\r\n\r\n")
            .formatted(BOUNDARY, FILE)
            .getBytes(UTF_8));
    body.writeBytes(envelope);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return request(
        "POST /reports", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  private static byte[] mailbox() {
    return request("GET /mailboxes/" + CODENAME.mailbox(), "text/plain", new byte[0]);
  }

  private static byte[] request(String what, String type, byte[] body) {
    var head =
        """
        %s HTTP/1.1
        host: drop
        connection: close
        user-agent: %s
        accept-language: %s
        x-forwarded-for: %s
        content-type: %s
        content-length: %d

        """
            .formatted(what, AGENT, LANGUAGE, FORWARDED, type, body.length)
            .replace("\n", "\r\n")
            .getBytes(UTF_8);
    var all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** Asks from the marked address; returns the status. */
  private static int ask(int port, byte[] request) throws IOException {
    var here = InetAddress.getByName("127.0.0.1");
    try (var socket = new Socket(here, port, InetAddress.getByName(ADDRESS), 0)) {
      socket.getOutputStream().write(request);
      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return Integer.parseInt(answer.split(" ")[1]);
    }
  }
}
