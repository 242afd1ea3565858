package org.farbank.drop.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.farbank.drop.limit.Tokens;
import org.farbank.drop.mailbox.Mailboxes;
import org.farbank.drop.spool.Spool;

/** What the desk alone may ask, over TLS with certificates that both sides have pinned. */
record DeskRoutes(Spool spool, Mailboxes boxes, Tokens tokens) {
  void routes(HttpRules rules) {
    rules
        .get("/envelopes", this::list)
        .get("/envelopes/{name}", this::read)
        .delete("/envelopes/{name}", this::forget)
        .get("/mailboxes", this::mailboxes)
        .put("/mailboxes/{address}/{until}", this::answer)
        .delete("/mailboxes/{address}", this::withdraw)
        .put("/tokens", this::tokens)
        .get("/health", this::health);
  }

  private void list(ServerRequest request, ServerResponse response) throws IOException {
    text(response, String.join("\n", spool.names()) + "\n");
  }

  private void mailboxes(ServerRequest request, ServerResponse response) {
    text(response, String.join("\n", boxes.addresses()) + "\n");
  }

  private void read(ServerRequest request, ServerResponse response) throws IOException {
    try (var in = spool.read(parameter(request, "name"))) {
      response.header(HeaderNames.CONTENT_TYPE, "application/octet-stream");
      try (var out = response.outputStream()) {
        in.transferTo(out);
      }
    } catch (NoSuchFileException e) {
      response.status(Status.NOT_FOUND_404).send();
    }
  }

  private void forget(ServerRequest request, ServerResponse response) throws IOException {
    try {
      spool.forget(parameter(request, "name"));
      response.status(Status.NO_CONTENT_204).send();
    } catch (NoSuchFileException e) {
      response.status(Status.NOT_FOUND_404).send();
    }
  }

  private void answer(ServerRequest request, ServerResponse response) throws IOException {
    try {
      boxes.put(
          parameter(request, "address"),
          request.content().inputStream().readNBytes(Mailboxes.SIZE + 1),
          LocalDate.parse(parameter(request, "until")));
      response.status(Status.NO_CONTENT_204).send();
    } catch (IllegalArgumentException | DateTimeException e) {
      response.status(Status.BAD_REQUEST_400).send();
    } catch (Mailboxes.Taken e) {
      response.status(Intake.Outcome.NO_ROOM.status()).send();
    }
  }

  private void withdraw(ServerRequest request, ServerResponse response) throws IOException {
    boxes.forget(parameter(request, "address"));
    response.status(Status.NO_CONTENT_204).send();
  }

  private void tokens(ServerRequest request, ServerResponse response) throws IOException {
    var body = new String(request.content().inputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      tokens.replace(body.isBlank() ? Set.of() : new HashSet<>(body.lines().toList()));
      response.status(Status.NO_CONTENT_204).send();
    } catch (IllegalArgumentException e) {
      response.status(Status.BAD_REQUEST_400).send();
    }
  }

  private void health(ServerRequest request, ServerResponse response) throws IOException {
    text(response, "spool-bytes " + spool.size() + "\n");
  }

  private static String parameter(ServerRequest request, String name) {
    return request.path().pathParameters().get(name);
  }

  private static void text(ServerResponse response, String text) {
    response
        .header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
        .send(text.getBytes(StandardCharsets.UTF_8));
  }
}
