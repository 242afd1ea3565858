package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages for use without a connection, as those who hand them on check them. */
class PageCommandTest {
  @TempDir private Path root;
  private Path desk;
  private Path passphrase;
  private Path pages;

  @BeforeEach
  void aDesk() throws Exception {
    desk = root.resolve("desk");
    pages = root.resolve("pages");
    passphrase = Files.writeString(root.resolve("passphrase"), "five plain words in line\n");
    assertThat(key("new").code()).isZero();
  }

  @Test
  void opensshChecksEachPageWithTheLineThatKeyShowPrints() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/ssh-keygen")), "needs OpenSSH's ssh-keygen");
    Run made = key("page", "--out", pages);
    assertThat(made.err()).isEmpty();
    String shown = farbank("key", "show", "--desk", desk).out();
    assertThat(made.out().lines()).hasSize(3);
    for (String language : java.util.List.of("ko", "zh", "en")) {
      Path page = pages.resolve("page-" + language + ".html");
      assertThat(page).content().contains(shown.lines().findFirst().orElseThrow());
      assertThat(verify(shown, page)).isZero();
      Files.writeString(page, Files.readString(page).replace("age1pq1", "age1pq2"));
      assertThat(verify(shown, page)).as("changed").isNotZero();
    }
  }

  @Test
  void theVerifyingKeyStaysWhenTheOthersAreRotated() {
    String before = last(farbank("key", "show", "--desk", desk));
    assertThat(before).startsWith("farbank ssh-ed25519 ");
    assertThat(key("rotate").code()).isZero();
    assertThat(last(farbank("key", "show", "--desk", desk))).isEqualTo(before);
  }

  @Test
  void aWrongPassphraseMakesNoPage() throws Exception {
    Files.writeString(passphrase, "another\n");
    Run made = key("page", "--out", pages);
    assertThat(made.code()).isEqualTo(1);
    assertThat(made.err()).startsWith("error: the passphrase is not the one of");
    assertThat(pages).doesNotExist();
  }

  private Run key(Object... words) {
    var all = new java.util.ArrayList<Object>(java.util.List.of("key"));
    all.addAll(java.util.List.of(words));
    all.addAll(java.util.List.of("--desk", desk, "--passphrase-file", passphrase));
    return farbank(all.toArray());
  }

  private static String last(Run run) {
    return run.out().lines().reduce("", (before, line) -> line);
  }

  /** As docs/operating.md says it. */
  private int verify(String shown, Path page) throws Exception {
    Path signers =
        Files.writeString(
            root.resolve("signers"), shown.lines().reduce("", (before, line) -> line) + "\n");
    var command =
        "ssh-keygen -Y verify -f "
            + signers
            + " -I farbank -n farbank-page -s "
            + page
            + ".sig < "
            + page;
    return new ProcessBuilder("sh", "-c", command)
        .redirectErrorStream(true)
        .redirectOutput(root.resolve("said").toFile())
        .start()
        .waitFor();
  }
}
