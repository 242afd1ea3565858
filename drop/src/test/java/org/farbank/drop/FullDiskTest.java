package org.farbank.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 6 MB, which fills in the middle of what is written. Needs the right to mount one. */
class FullDiskTest {
  @TempDir private Path root;
  private Path small;

  @BeforeEach
  void mount() throws Exception {
    small = Files.createDirectory(root.resolve("small"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", small.toString()) == 0,
        "may not mount a disk");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", small.toString());
  }

  @Test
  void anEnvelopeThatDoesNotFitIsRefusedAndThoseAcknowledgedStay() throws Exception {
    try (var newsroom = new Newsroom(small, "free-megabytes=1")) {
      var first = Outgoing.seal(Document.of("rice 6100"), List.of(newsroom.key.recipient()));
      assertThat(newsroom.post(first).statusCode()).isEqualTo(201);
      var large = newsroom.post(Arrays.copyOf(first, 8 << 20));
      assertThat(large.statusCode()).isEqualTo(507);
      assertThat(new String(large.body(), StandardCharsets.UTF_8)).isNotBlank();
      assertThat(newsroom.folder.resolve("spool/tmp")).isEmptyDirectory();
      assertThat(newsroom.reports())
          .singleElement()
          .satisfies(report -> assertThat(report.text()).isEqualTo("rice 6100"));
      assertThat(newsroom.post(first).statusCode()).as("there is room again").isEqualTo(201);
    }
  }

  @Test
  void aDeskWithoutRoomLeavesTheRestInTheDrop() throws Exception {
    var inbox = Inbox.of(small.resolve("desk"));
    try (var newsroom = new Newsroom(root.resolve("newsroom"))) {
      var one = Outgoing.seal(Document.of("rice 6100"), List.of(newsroom.key.recipient()));
      newsroom.post(Arrays.copyOf(one, 8 << 20));
      assertThatThrownBy(() -> newsroom.pullInto(inbox)).isInstanceOf(FileSystemException.class);
      assertThat(inbox.items()).isEmpty();
      assertThat(newsroom.envelopes()).hasSize(1);
      assertThat(newsroom.pull().fresh()).isEqualTo(1);
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
