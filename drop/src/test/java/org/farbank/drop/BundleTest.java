package org.farbank.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.farbank.seal.codename.Wordlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scripts that ship: made from their sources, and the same as Java in the browser. */
class BundleTest {
  private static final Path PAGE = Path.of("src/main/resources/org/farbank/drop/page");
  private static final Path VECTORS = Path.of("../seal/src/test/resources/vectors.json");

  @Test
  void theScriptsThatShipAreWhatTheirSourcesMake() throws Exception {
    var npm = Npm.installed();
    assertThat(npm.run("run", "build")).as("npm run build").isZero();
    for (var script : List.of("seal.js", "page.js")) {
      assertThat(npm.page().resolve(script))
          .as("run npm ci && npm run build in drop/web")
          .hasSameBinaryContentAs(PAGE.resolve(script));
    }
  }

  @Test
  void theSameWordsGiveTheSameKeysInTheBrowser(@TempDir Path root) throws Exception {
    try (var browser = Chromium.open();
        var newsroom = new Newsroom(root);
        var page = browser.newPage()) {
      page.navigate(newsroom.address() + "/ko");
      var codenames = new JsonMapper().readTree(Files.readAllBytes(VECTORS)).path("codenames");
      assertThat(codenames).isNotEmpty();
      for (JsonNode vector : codenames) {
        var language = vector.path("language").stringValue();
        var words = vector.path("words").stringValue();
        var list = String.join("\n", Wordlist.of(language).words());
        var keys =
            page.evaluate(
                """
                async ([language, list, words]) => {
                  const all = farbank.codename.wordlist(language, list);
                  const keys = await farbank.codename.keys(farbank.codename.parse(words, all), all);
                  return [keys.mailbox, keys.identity, keys.recipient];
                }
                """,
                List.of(language, list, words));
        assertThat(keys)
            .isEqualTo(
                List.of(
                    vector.path("mailbox").stringValue(),
                    vector.path("identity").stringValue(),
                    vector.path("recipient").stringValue()));
      }
    }
  }
}
