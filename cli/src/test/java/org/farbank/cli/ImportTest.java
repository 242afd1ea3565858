package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrongIsSaidBeforeAnythingIsStarted() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "date\n");
    String desk = folder.toString();

    assertThat(farbank("import", "table", "no.csv", "--outlet", "WFP").err())
        .contains("there is no file no.csv");
    assertThat(farbank("import", "table", table.toString()).err()).contains("--outlet");
    assertThat(
            farbank("import", "table", table.toString(), "--outlet", "X", "--mapping", "nil").err())
        .contains("no form 'nil'", "it has wfp, prices, rates");
    assertThat(farbank("import", "table", table.toString(), "--outlet", "X", "--desk", desk).err())
        .contains("there is no desk in");
  }
}
