package org.farbank.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillsTest {
  @TempDir private Path root;

  @Test
  void aDropThatIsKilledAgainAndAgainLosesNothingItAcknowledged() throws Exception {
    var result = Kills.run(root, 25, 7);
    assertThat(result.whole()).as("%s", result).isTrue();
    assertThat(result.acknowledged()).isPositive();
  }
}
