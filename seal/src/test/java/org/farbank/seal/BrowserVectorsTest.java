package org.farbank.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.farbank.seal.age.Identity;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.envelope.Incoming;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page's script made, with npm age-encryption: the same keys, and it opens here. */
class BrowserVectorsTest {
  private static final JsonNode VECTORS = read();

  private static JsonNode read() {
    try {
      return new JsonMapper()
          .readTree(Files.readAllBytes(Path.of("src/test/resources/vectors.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> theSameWordsGiveTheSameKeys() {
    return VECTORS
        .path("codenames")
        .valueStream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.path("words").stringValue(),
                    () -> {
                      var list = Wordlist.of(vector.path("language").stringValue());
                      var codename = Codename.parse(vector.path("words").stringValue(), list);
                      assertThat(codename.mailbox())
                          .isEqualTo(vector.path("mailbox").stringValue());
                      assertThat(codename.identity().secret())
                          .isEqualTo(vector.path("identity").stringValue());
                      assertThat(codename.identity().recipient().text())
                          .isEqualTo(vector.path("recipient").stringValue());
                    }));
  }

  @Test
  void anEnvelopeOfThePageOpens() throws Exception {
    var sealed = VECTORS.path("document");
    var to = VECTORS.path("codenames").get(sealed.path("to").intValue());
    var envelope = Base64.getDecoder().decode(sealed.path("envelope").stringValue());
    assertThat(envelope).hasSize(16384);
    var document =
        Incoming.open(envelope, List.of(Identity.parse(to.path("identity").stringValue())));
    assertThat(document.text()).isEqualTo("염소 \"1200\"원\n\u0001 줄");
    assertThat(document.attachments().getFirst().bytes()).containsExactly(1, 2, 3);
    assertThat(document.told().orElseThrow()).hasToString("2023-04-03");
  }
}
