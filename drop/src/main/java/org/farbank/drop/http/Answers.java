package org.farbank.drop.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Says what became of an envelope: as a page to a form, as a line of text to all others. */
record Answers(Map<String, Texts> texts) {
  void send(ServerRequest request, ServerResponse response, Intake.Outcome outcome) {
    var language = Pages.language(request);
    var sentence = text(language, outcome.key());
    response.status(outcome.status());
    if (outcome == Intake.Outcome.TOO_MANY) {
      response.header(HeaderNames.RETRY_AFTER, "60");
    }
    boolean form = Form.is(request);
    var type = form ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    var body = form ? page(language, outcome, sentence) : sentence + "\n";
    response.header(HeaderNames.CONTENT_TYPE, type).send(body.getBytes(StandardCharsets.UTF_8));
  }

  private String page(String language, Intake.Outcome outcome, String sentence) {
    return """
        <!doctype html><html lang="%s"><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width">\
        <link rel="stylesheet" href="/style.css"><title>%s</title>\
        <main><h1>%s</h1><p role="%s">%s</p><p><a href="/%s">%s</a></p></main></html>
        """
        .formatted(
            language,
            text(language, "title"),
            text(language, "title"),
            outcome.kept() ? "status" : "alert",
            sentence,
            language,
            text(language, "back"));
  }

  private String text(String language, String key) {
    var all = texts.get(language);
    if (all == null) {
      throw new IllegalStateException("no texts in " + language);
    }
    return all.get(key);
  }
}
