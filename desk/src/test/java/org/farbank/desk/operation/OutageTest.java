package org.farbank.desk.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.farbank.desk.Key;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Settings;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.fact.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {
  private static final Key KEY = new Key("a key for tests");
  private static final Path PACK = Path.of("../packs/china-north-korea");
  private static final String[] REPORT = {
    "text", "Rice was 5,100 won a kilo in Hyesan.", "told", "2023-04-05", "language", "en"
  };

  @TempDir private Path data;

  /** A database that goes away and comes back. */
  private static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  @Test
  void whenTheDatabaseGoesAwayPeopleSeeASentenceAndItRecovers() throws Exception {
    Path folder = data.resolve("database");
    int port = free();
    var server = postgres(folder, port);
    var settings = settings(Optional.of(server.getJdbcUrl("postgres", "postgres")));
    try (var newsroom = Newsroom.over(settings, KEY)) {
      newsroom.account("Ada", Role.ADMINISTRATOR, Role.RECIPIENT);
      var ada = newsroom.signedIn("Ada");
      ada.get("/inbox/write");
      assertThat(ada.post("/inbox/write", REPORT).statusCode()).isEqualTo(302);
      server.close();
      var page = ada.get("/inbox");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("The store of the desk does not answer", "safe");
      assertThat(ada.post("/inbox/write", REPORT).statusCode()).isEqualTo(503);
      assertThat(new Visitor(newsroom.address()).get("/metrics").body())
          .contains("farbank_store_up 0");

      server = postgres(folder, port);
      assertThat(ada.get("/inbox").statusCode()).isEqualTo(200);
      assertThat(ada.post("/inbox/write", REPORT).statusCode()).isEqualTo(302);
      assertThat(ada.get("/health").body()).contains("Reports in review</th><td>2<");
      assertThat(newsroom.get(Audit.class).broken()).isEmpty();
    } finally {
      server.close();
    }
  }

  /** On a small file system of its own, where one may mount. */
  @Test
  void whenTheDiskIsFullPeopleSeeASentenceAndNothingIsLost() throws Exception {
    Path small = Files.createDirectory(data.resolve("small"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=120m", "none", small.toString()) == 0);
    try (var newsroom = Newsroom.over(on(small), KEY)) {
      newsroom.account("Ada", Role.ADMINISTRATOR, Role.RECIPIENT);
      var ada = newsroom.signedIn("Ada");
      ada.get("/inbox/write");
      assertThat(ada.post("/inbox/write", REPORT).statusCode()).isEqualTo(302);
      Path filling = small.resolve("filling");
      Files.write(filling, new byte[(int) (small.toFile().getUsableSpace() - (60 << 20))]);
      var refused = ada.post("/inbox/write", REPORT);
      assertThat(refused.statusCode()).isGreaterThanOrEqualTo(500);
      assertThat(refused.body()).as("what was typed is still there").contains("5,100 won");
      ada.post("/health/backup", "passphrase", "five plain words", "again", "five plain words");
      assertThat(ada.get("/health").body()).contains("look after this");

      Files.delete(filling);
      assertThat(ada.post("/inbox/write", REPORT).statusCode()).isEqualTo(302);
      assertThat(ada.get("/health").body()).contains("Reports in review</th><td>2<");
      assertThat(newsroom.get(Audit.class).broken()).isEmpty();
    } finally {
      run("umount", "-l", small.toString());
    }
  }

  private Settings settings(Optional<String> postgres) {
    return new Settings(
        data.resolve("desk"), PACK, Settings.LOOPBACK, 0, postgres, false, Precision.WEEK);
  }

  private static Settings on(Path folder) {
    return new Settings(
        folder, PACK, Settings.LOOPBACK, 0, Optional.empty(), false, Precision.WEEK);
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
