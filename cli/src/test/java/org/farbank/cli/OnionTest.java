package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The part of Tor's configuration, with a real tor that has no network. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OnionTest {
  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void aDrop() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/tor")), "needs tor");
    Path desk = root.resolve("desk");
    Path passphrase = Files.writeString(root.resolve("passphrase"), "five plain words in line\n");
    assertThat(farbank("key", "new", "--desk", desk, "--passphrase-file", passphrase).code())
        .isZero();
    folder = root.resolve("drop");
    assertThat(farbank("drop", "new", folder, "--desk", desk).code()).isZero();
  }

  @Test
  void torTakesThePartAndOffersBothServices() throws Exception {
    assertThat(write()).isEmpty();
    assertThat(torrc())
        .contains("HiddenServicePort 80 127.0.0.1:8380", "HiddenServicePort 8381 127.0.0.1:8381")
        .contains("HiddenServicePoWDefensesEnabled 1");
    Path data = // tor takes no folder that others may enter
        Files.createDirectory(
            root.resolve("tor"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path trial =
        Files.writeString(
            root.resolve("trial"),
            torrc().replace("/var/lib/tor/", data + "/")
                + "DataDirectory "
                + data
                + "/data\nSocksPort 0\nDisableNetwork 1\nControlSocket "
                + data
                + "/control\nCookieAuthentication 0\n");
    Process tor =
        new ProcessBuilder("tor", "-f", trial.toString())
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("tor.log").toFile())
            .start();
    try {
      for (String service : new String[] {"farbank", "farbank-desk"}) {
        Path name = data.resolve(service).resolve("hostname");
        await(name, tor);
        assertThat(Files.readString(name).strip()).matches("[a-z2-7]{56}\\.onion");
      }
      await(data.resolve("control"), tor);
      assertThat(ask(data.resolve("control"), "GETCONF HiddenServiceOptions"))
          .contains("HiddenServicePort=80 127.0.0.1:8380")
          .contains("HiddenServicePoWDefensesEnabled=1");
    } finally {
      tor.destroyForcibly().waitFor();
    }
  }

  @Test
  void aUnixSocketIsNamedToTorAndAnswersWhatTorWouldAsk() throws Exception {
    Path socket = root.resolve("everyone.sock");
    change("listen=127.0.0.1:8380", "listen=unix:" + socket);
    change("desk=127.0.0.1:8381", "desk=127.0.0.1:0");
    for (int start = 0; start < 2; start++) { // the second finds what a killed drop has left
      Process drop = Program.DROP.process("Drop", folder.toString()).start();
      try {
        assertThat(drop.inputReader().readLine()).startsWith("listening ");
        assertThat(Files.getPosixFilePermissions(socket)).hasSize(6);
        assertThat(ask(socket, "GET /en HTTP/1.1\r\nhost: x.onion\r\nconnection: close\r\n\r\n"))
            .startsWith("HTTP/1.1 200");
      } finally {
        drop.destroyForcibly().waitFor();
      }
    }
    change("desk=127.0.0.1:0", "desk=127.0.0.1:8381");
    assertThat(write()).isEmpty();
    assertThat(torrc()).contains("HiddenServicePort 80 unix:" + socket);
  }

  @Test
  void whatOthersReachWithoutTorIsNoOnionService() throws Exception {
    change("listen=127.0.0.1:8380", "listen=0.0.0.0:8380");
    Run run = farbank("drop", folder, "--onion");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("listen in drop.properties").contains("hint: write listen=");
    assertThat(folder.resolve("torrc")).doesNotExist();
  }

  private String write() throws Exception {
    StringWriter err = new StringWriter();
    Onion.write(folder, new PrintWriter(err));
    return err.toString();
  }

  private String torrc() throws IOException {
    return Files.readString(folder.resolve("torrc"));
  }

  private void change(String from, String to) throws IOException {
    Path file = folder.resolve("drop.properties");
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private static void await(Path file, Process tor) throws Exception {
    while (!Files.exists(file)) {
      assertThat(tor.waitFor(50, TimeUnit.MILLISECONDS)).as("tor has ended").isFalse();
    }
  }

  /** Says something on a Unix socket; returns what comes until the other side closes. */
  private static String ask(Path socket, String request) throws IOException {
    String words =
        request.startsWith("GETCONF") ? "AUTHENTICATE\r\n" + request + "\r\nQUIT\r\n" : request;
    StringBuilder answer = new StringBuilder();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer buffer = ByteBuffer.allocate(4096);
      while (channel.read(buffer) >= 0) {
        answer.append(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
        buffer.clear();
      }
    }
    return answer.toString();
  }
}
