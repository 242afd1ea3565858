package org.farbank.drop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of the page: all of them in every language, and none that nothing says. */
class TextsTest {
  /** What is filled in that is no sentence. */
  private static final Set<String> MADE =
      Set.of("language", "texts", "recipients", "fingerprint", "style", "scripts", "keys");

  /** The kinds of mistakes in a codename: the script puts them together. */
  private static final List<String> MISTYPED =
      List.of("unknown", "wrong", "swapped", "several", "length");

  @Test
  void everyLanguageHasTheSameSentences() {
    var korean = Texts.of("ko").sentences().keySet();
    for (var language : Texts.LANGUAGES) {
      assertThat(Texts.of(language).sentences().keySet()).as(language).isEqualTo(korean);
      assertThat(Texts.of(language).sentences().values()).as(language).noneMatch(String::isBlank);
    }
  }

  @Test
  void everySentenceHasTheSameGaps() {
    for (var language : Texts.LANGUAGES) {
      Texts.of(language)
          .sentences()
          .forEach(
              (key, text) ->
                  assertThat(found("\\{(\\d)}", text))
                      .as(language + " " + key)
                      .isEqualTo(found("\\{(\\d)}", Texts.of("ko").get(key))));
    }
  }

  @Test
  void whatIsSaidIsThereAndWhatIsThereIsSaid() throws Exception {
    var said = said();
    var there = Texts.of("ko").sentences().keySet();
    assertThat(there).containsAll(said);
    assertThat(there)
        .allMatch(
            key ->
                said.contains(key)
                    || key.startsWith("offline.")
                        && said.contains(key.substring("offline.".length())),
            "said somewhere");
  }

  private static Set<String> said() throws Exception {
    String html;
    try (var in = Pages.resource("page.html")) {
      html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    var script = Files.readString(Path.of("web/src/page.js"));
    var said = new TreeSet<>(found("\\$\\{([a-z.-]+)}", html));
    said.removeAll(MADE);
    found("say\\(\"([a-z.-]+)\"", script).forEach(key -> said.add("js." + key));
    assertThat(found("say\\(`([^`]+)`", script)).containsExactly("mistyped.${e.kind}");
    MISTYPED.forEach(kind -> said.add("js.mistyped." + kind));
    Stream.of(Intake.Outcome.values()).map(Intake.Outcome::key).forEach(said::add);
    said.addAll(List.of("title", "back"));
    return said;
  }

  private static Set<String> found(String form, String text) {
    return Pattern.compile(form)
        .matcher(text)
        .results()
        .map((MatchResult one) -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
