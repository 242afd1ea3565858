package org.farbank.drop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Senders that fall silent and leave their connection open: it is closed for them. */
class SilentSenderTest {
  @TempDir private Path root;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void whoeverFallsSilentIsCutOffAndTheDropGoesOn() throws Exception {
    try (var newsroom = new Newsroom(root);
        var nothing = connect(newsroom);
        var line = send(connect(newsroom), "POST /rep");
        var head = send(connect(newsroom), "POST /reports HTTP/1.1\r\nuser-agent: marker");
        var body =
            send(
                connect(newsroom),
                "POST /reports HTTP/1.1\r\nhost: x\r\ncontent-length: 9000\r\n\r\n"
                    + "age-encryption.org/v1\n-> X25519 and then nothing");
        var form =
            send(
                connect(newsroom),
                "POST /reports HTTP/1.1\r\nhost: x\r\ncontent-length: 9000\r\n"
                    + "content-type: multipart/form-data; boundary=b\r\n\r\n--b\r\n")) {
      for (var silent : List.of(nothing, line, head, body, form)) {
        end(silent.getInputStream());
      }
      emptied(newsroom.folder.resolve("spool/tmp")); // the file goes right after the connection
      assertThat(newsroom.envelopes()).isEmpty();
      var report = Outgoing.seal(Document.of("rice"), List.of(newsroom.key.recipient()));
      assertThat(newsroom.post(report).statusCode()).isEqualTo(201);
      assertThat(newsroom.envelopes()).hasSize(1);
    }
  }

  /** Waits until a folder is empty; the test's time limit ends it. */
  private static void emptied(Path folder) throws IOException, InterruptedException {
    while (true) {
      try (var files = Files.list(folder)) {
        if (files.findAny().isEmpty()) {
          return;
        }
      }
      Thread.sleep(50);
    }
  }

  private static Socket connect(Newsroom newsroom) throws IOException {
    return new Socket("127.0.0.1", newsroom.drop.port());
  }

  private static Socket send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    return socket;
  }

  /** Returns when the other side has closed; an answer may come first. */
  private static void end(InputStream in) {
    try {
      in.readAllBytes();
    } catch (IOException e) {
      // closed with bytes unread
    }
  }
}
