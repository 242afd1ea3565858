package org.farbank.drop.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farbank.seal.age.Recipient;

/** The page in its languages, and the files that belong to it: all made once, at the start. */
final class Pages {
  /** A page that is kept and opened later: in place, the policy of a drop would not let it run. */
  private static final String SAVED = "application/octet-stream";

  record File(String type, byte[] bytes) {}

  private final Map<String, File> files = new LinkedHashMap<>();

  Pages(List<Recipient> recipients, List<Recipient> classic, Map<String, Texts> texts) {
    file("/seal.js", "text/javascript; charset=utf-8", "seal.js");
    file("/page.js", "text/javascript; charset=utf-8", "page.js");
    file("/style.css", "text/css; charset=utf-8", "style.css");
    for (var language : Texts.LANGUAGES) {
      file("/words/" + language + ".txt", "text/plain; charset=utf-8", words(language));
    }
    var keys =
        Stream.concat(recipients.stream(), classic.stream())
            .map(Recipient::text)
            .collect(Collectors.joining("\n", "", "\n"));
    add("/keys", "text/plain; charset=utf-8", keys);
    var template = new Template(read("page.html"));
    for (var one : texts.values()) {
      var language = one.language();
      add("/" + language, "text/html; charset=utf-8", template.online(recipients, one));
      add("/offline/" + language + ".html", SAVED, offline(recipients, one));
    }
  }

  private static String words(String language) {
    return "/org/farbank/seal/codename/" + language + ".txt";
  }

  /** The page of a language as one file, for use without a connection. */
  static String offline(List<Recipient> recipients, Texts texts) {
    var language = texts.language();
    var inline =
        new Inline(
            read("style.css"),
            List.of(read("seal.js"), read("page.js")),
            language,
            read(words(language)));
    return new Template(read("page.html")).offline(recipients, texts.offline(), inline);
  }

  /** Every file by its path. */
  Map<String, File> files() {
    return files;
  }

  void routes(HttpRules rules) {
    rules.get("/", (request, response) -> send(response, "/" + language(request)));
    for (var path : files.keySet()) {
      rules.get(path, (request, response) -> send(response, path));
    }
  }

  private void send(ServerResponse response, String path) {
    var file = files.get(path);
    if (file == null) {
      response.status(Status.NOT_FOUND_404).send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, file.type()).send(file.bytes());
  }

  /**
   * The language that is asked for: {@code ?lang=}, else what the browser accepts first of ours.
   */
  static String language(ServerRequest request) {
    var asked = request.query().first("lang").orElse("");
    var accepted = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
    return Stream.concat(Stream.of(asked), Stream.of(accepted.split("[,;]")))
        .map(tag -> tag.strip().toLowerCase(java.util.Locale.ROOT).split("-", 2)[0])
        .filter(Texts.LANGUAGES::contains)
        .findFirst()
        .orElse(Texts.LANGUAGES.getFirst());
  }

  private void add(String path, String type, String text) {
    files.put(path, new File(type, text.getBytes(StandardCharsets.UTF_8)));
  }

  private void file(String path, String type, String resource) {
    add(path, type, read(resource));
  }

  private static String read(String name) {
    try (var in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream resource(String name) {
    var in =
        Pages.class.getResourceAsStream(
            name.startsWith("/") ? name : "/org/farbank/drop/page/" + name);
    if (in == null) {
      throw new IllegalStateException("the drop was built without " + name);
    }
    return in;
  }
}
