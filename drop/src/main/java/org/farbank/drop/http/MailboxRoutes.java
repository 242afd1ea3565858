package org.farbank.drop.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import org.farbank.drop.mailbox.Mailboxes;

/**
 * Answers for those who know an address. What is there and what is not look alike: the same status,
 * size and work; the disk learns of deletes once in a while, for all who asked.
 */
record MailboxRoutes(Mailboxes boxes) {
  void routes(HttpRules rules) {
    rules.get(
        "/mailboxes/{address}",
        (request, response) ->
            response
                .header(HeaderNames.CONTENT_TYPE, "application/octet-stream")
                .send(boxes.read(request.path().pathParameters().get("address"))));
    rules.post(
        "/mailboxes/{address}/delete",
        (request, response) -> {
          boxes.forgetSoon(request.path().pathParameters().get("address"));
          response.status(Status.NO_CONTENT_204).send();
        });
  }
}
