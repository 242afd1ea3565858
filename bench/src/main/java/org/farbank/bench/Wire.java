package org.farbank.bench;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A connection to loopback that speaks just enough HTTP/1.1, so that little but the server is
 * timed.
 */
final class Wire implements Closeable {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
  private static final Pattern DATE = Pattern.compile("(?i)\r\ndate: [^\r]*");

  /**
   * An answer.
   *
   * @param head its first line and headers, without the date
   * @param size of the body in bytes
   * @param nanos from the first byte sent to the last one received
   */
  record Answer(int status, String head, int size, long nanos) {}

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[64 << 10];

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** A request without a body. */
  static byte[] request(String method, String path) {
    return (method + " " + path + " HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A request with a body. */
  static byte[] post(String path, String type, byte[] body) {
    var head =
        ("POST "
                + path
                + " HTTP/1.1\r\nhost: localhost\r\ncontent-type: "
                + type
                + "\r\ncontent-length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    var all = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** Sends a request and reads its answer, which must say its length unless it has no body. */
  Answer send(byte[] request) throws IOException {
    long start = System.nanoTime();
    out.write(request);
    int read = 0;
    int head = -1;
    while (head < 0) {
      read += more(read);
      head = end(read);
    }
    var text = new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
    var length = LENGTH.matcher(text);
    int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
    while (read < head + 4 + size) {
      read += more(read);
    }
    long nanos = System.nanoTime() - start;
    return new Answer(
        Integer.parseInt(text.substring(9, 12)), DATE.matcher(text).replaceAll(""), size, nanos);
  }

  private int more(int read) throws IOException {
    if (read == buffer.length) {
      buffer = java.util.Arrays.copyOf(buffer, 2 * read);
    }
    int more = in.read(buffer, read, buffer.length - read);
    if (more < 0) {
      throw new EOFException("the server closed the connection");
    }
    return more;
  }

  /** Where the headers end, or -1. */
  private int end(int read) {
    for (int i = 0; i + 4 <= read; i++) {
      if (buffer[i] == '\r'
          && buffer[i + 1] == '\n'
          && buffer[i + 2] == '\r'
          && buffer[i + 3] == '\n') {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
