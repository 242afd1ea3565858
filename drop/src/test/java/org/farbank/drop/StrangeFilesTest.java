package org.farbank.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.farbank.drop.mailbox.Mailboxes;
import org.farbank.drop.spool.RealDisk;
import org.farbank.drop.spool.Spool;
import org.farbank.seal.age.Sealing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever lies in a drop's folders: it starts, serves, and does not hand out what is no envelope.
 */
class StrangeFilesTest {
  private static final String ADDRESS = "a".repeat(64);
  private static final List<String> NAMES =
      List.of(
          "notes.txt",
          "0123456789abcdef0123456789abcdef.bak",
          "0123456789ABCDEF0123456789ABCDEF",
          "line\nbreak",
          ".hidden",
          ADDRESS,
          ADDRESS + ".tmp",
          ADDRESS + ".2999-99-99",
          ADDRESS + ".2999-01-01");

  @TempDir private Path root;

  @Test
  void theDropStartsAndServes() throws Exception {
    strange(root.resolve("drop/spool/new"));
    strange(root.resolve("drop/spool/tmp"));
    strange(root.resolve("drop/mailboxes"));
    try (var newsroom = new Newsroom(root)) {
      assertThat(newsroom.envelopes()).isEmpty();
      assertThat(newsroom.line().mailboxes()).isEmpty();
      var envelope = Sealing.seal("rice".getBytes(UTF_8), List.of(newsroom.key.recipient()));
      assertThat(newsroom.post(envelope).statusCode()).isEqualTo(201);
      assertThat(newsroom.reports()).hasSize(1);
    }
  }

  @Test
  void aRewriteGoesOnPastThem() throws Exception {
    var folder = root.resolve("spool");
    strange(folder.resolve("new"));
    var spool = Spool.open(new RealDisk(), folder);
    assertThat(spool.size()).isZero();
    spool.keep(new ByteArrayInputStream(new byte[100]), 100);
    var before = spool.names();
    spool.rewrite();
    assertThat(spool.names()).hasSize(1).isNotEqualTo(before);
    assertThat(spool.size()).isEqualTo(100);
    assertThat(folder.resolve("new/notes.txt")).exists();
  }

  @Test
  void anAnswerOfAWrongSizeOrDayIsNone() throws Exception {
    var folder = root.resolve("mailboxes");
    strange(folder);
    Files.write(folder.resolve("c".repeat(64) + ".2999-01-01"), new byte[Mailboxes.SIZE]);
    Files.write(folder.resolve("d".repeat(64) + ".2999-02-31"), new byte[Mailboxes.SIZE]);
    var boxes = Mailboxes.open(new RealDisk(), folder, Clock.systemUTC());
    assertThat(boxes.addresses()).containsExactly("c".repeat(64));
  }

  private static void strange(Path folder) throws Exception {
    Files.createDirectories(folder);
    for (var name : NAMES) {
      Files.writeString(folder.resolve(name), "strange");
    }
    Files.createDirectories(folder.resolve("f".repeat(32)).resolve("inside"));
    Files.createDirectories(folder.resolve("e".repeat(64) + ".2999-01-01").resolve("inside"));
    Files.createSymbolicLink(folder.resolve("d".repeat(32)), Path.of("/nowhere"));
    Files.createSymbolicLink(
        folder.resolve("c".repeat(32)), Files.writeString(folder.resolve("notes.txt"), "x"));
  }
}
