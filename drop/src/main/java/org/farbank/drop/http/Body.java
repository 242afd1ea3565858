package org.farbank.drop.http;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request. Where it cannot be read to its end, that is the sender's mistake or a
 * connection that broke, and is told apart from a disk of ours that fails.
 */
final class Body extends InputStream {
  private final InputStream body;

  private Body(InputStream body) {
    this.body = body;
  }

  static Body of(ServerRequest request) {
    return new Body(request.content().inputStream());
  }

  /** A part of a body. */
  static Body of(InputStream part) {
    return new Body(part);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    try {
      return Patience.whileReading(() -> body.read(bytes, from, most));
    } catch (IOException | RuntimeException e) {
      throw new Broken(); // Helidon throws many kinds for what is no chunk, a form its own
    }
  }

  /** A body that does not come to its end, or is no form though it says so. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1;
  }
}
