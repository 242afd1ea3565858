package org.farbank.drop.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.farbank.drop.limit.Capacity;
import org.farbank.drop.limit.Tokens;
import org.farbank.drop.spool.Overflow;
import org.farbank.drop.spool.Spool;

/**
 * Takes envelopes: the bytes themselves, or a form with a file. An answer of 201 means that a power
 * cut cannot take the envelope away; with every other answer nothing was kept.
 */
final class Intake {
  /** The largest envelope of ours, and room for what another age writes or ASCII armor adds. */
  static final long MOST = (8L << 20) / 3 * 4 + (64 << 10);

  private static final HeaderName TOKEN = HeaderNames.create("farbank-token");
  private static final byte[] AGE = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ARMOR =
      "-----BEGIN AGE ENCRYPTED FILE-----".getBytes(StandardCharsets.US_ASCII);

  private final Spool spool;
  private final Tokens tokens;
  private final Capacity capacity;
  private final Answers answers;

  Intake(Spool spool, Tokens tokens, Capacity capacity, Answers answers) {
    this.spool = spool;
    this.tokens = tokens;
    this.capacity = capacity;
    this.answers = answers;
  }

  void post(ServerRequest request, ServerResponse response) throws IOException {
    var outcome = take(request);
    if (!outcome.kept()) {
      response.header("connection", "close");
    }
    answers.send(request, response, outcome);
    if (!outcome.kept()) {
      leave(request);
    }
  }

  /**
   * Takes the rest of a refused body and throws it away: where a connection is closed with bytes
   * unread, the answer is lost with it. What is absurdly long is not waited for.
   */
  private static void leave(ServerRequest request) {
    if (request.headers().contentLength().orElse(Long.MAX_VALUE) <= 2 * MOST) {
      try {
        Patience.whileReading(
            () -> {
              request.content().consume();
              return true;
            });
      } catch (IOException | RuntimeException e) {
        // it broke off
      }
    }
  }

  private Outcome take(ServerRequest request) throws IOException {
    long length = request.headers().contentLength().orElse(0);
    if (length > MOST + (64 << 10)) {
      return Outcome.TOO_LARGE;
    }
    var form = Form.of(request);
    try {
      if (form.isPresent()) {
        return form.get().read((token, file) -> take(token, file));
      }
      var token = request.headers().first(TOKEN).orElse("");
      return take(token, Body.of(request));
    } catch (Overflow e) {
      return Outcome.TOO_LARGE;
    } catch (Body.Broken e) {
      return Outcome.NO_ENVELOPE;
    }
  }

  private Outcome take(String token, InputStream body) throws IOException {
    boolean known = !token.isEmpty() && tokens.take(token);
    var outcome = Outcome.FAILED;
    try {
      outcome = keep(known, body);
      if (known && outcome.kept()) {
        spent();
      }
      return outcome;
    } finally {
      if (known && !outcome.kept()) {
        tokens.giveBack(token);
      }
    }
  }

  /** The envelope is kept, whatever the disk does now; after a restart the token may pass again. */
  private void spent() {
    try {
      tokens.save();
    } catch (IOException e) {
      // the next token that is spent saves both
    }
  }

  private Outcome keep(boolean known, InputStream body) throws IOException {
    var full = capacity.refuse(known);
    if (full.isPresent()) {
      return switch (full.get()) {
        case RATE -> Outcome.TOO_MANY;
        case ROOM -> Outcome.NO_ROOM;
      };
    }
    var envelope = new PushbackInputStream(body, ARMOR.length);
    var start = envelope.readNBytes(ARMOR.length);
    if (!begins(start, AGE) && !begins(start, ARMOR)) {
      return Outcome.NO_ENVELOPE;
    }
    envelope.unread(start);
    try {
      spool.keep(envelope, MOST);
      return Outcome.KEPT;
    } catch (Overflow e) {
      return Outcome.TOO_LARGE;
    } catch (Body.Broken e) {
      throw e;
    } catch (IOException e) {
      return Outcome.NO_ROOM; // a disk that fills in the middle: nothing was kept
    }
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length >= with.length
        && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }

  /** What became of an envelope. */
  enum Outcome {
    KEPT(Status.CREATED_201),
    NO_ENVELOPE(Status.UNSUPPORTED_MEDIA_TYPE_415),
    TOO_LARGE(Status.REQUEST_ENTITY_TOO_LARGE_413),
    TOO_MANY(Status.TOO_MANY_REQUESTS_429),
    NO_ROOM(Status.create(507, "Insufficient Storage")),
    FAILED(Status.INTERNAL_SERVER_ERROR_500);

    private final Status status;

    Outcome(Status status) {
      this.status = status;
    }

    Status status() {
      return status;
    }

    boolean kept() {
      return this == KEPT;
    }

    /** The key of its sentence. */
    String key() {
      return "outcome." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
