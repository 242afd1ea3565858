package org.farbank.drop.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.farbank.drop.mailbox.Mailboxes;

/**
 * Answers for those who know an address. What is there and what is not look alike: the same status,
 * size and work; deleting happens after the answer.
 */
record MailboxRoutes(Mailboxes boxes, ExecutorService later) {
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
          var address = request.path().pathParameters().get("address");
          later.execute(() -> forget(address));
          response.status(Status.NO_CONTENT_204).send();
        });
  }

  private void forget(String address) {
    try {
      boxes.forget(address);
    } catch (IOException e) {
      // the disk is failing: the answer expires in time
    }
  }
}
