package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code farbank pack check} as a pack author meets it. */
class PackCheckTest {

  @TempDir Path folder;

  @Test
  void ourPackIsWell() {
    Run run = farbank("pack", "check", Path.of("../packs/china-north-korea"));
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("pack ok: ").contains(" places, ", " goods, ");
  }

  @Test
  void allProblemsAreListedTogether() throws IOException {
    Files.writeString(folder.resolve("pack.tsv"), "key\tvalue\n");
    Run run = farbank("pack", "check", folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("goods.tsv: is missing", "places.tsv: is missing");
    assertThat(run.err()).contains("error: ", " problems in ", "hint: ");
  }

  @Test
  void wrongUseIsNamed() {
    assertThat(farbank("pack", "check", folder.resolve("none")).code()).isEqualTo(2);
    assertThat(farbank("pack").code()).isEqualTo(2);
  }
}
