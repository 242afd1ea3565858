package org.farbank.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Debian's {@code onionshare-cli} in receive mode, without Tor, as a peer to measure against. */
final class OnionShare implements AutoCloseable {
  private static final Path COMMAND = Path.of("/usr/bin/onionshare-cli");
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
  private static final String BOUNDARY = "----WebKitFormBoundaryMl3Cu8mVnLr4TqFb";

  private final Process process;
  private final int port;

  private OnionShare(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static boolean installed() {
    return Files.isExecutable(COMMAND);
  }

  /** Starts it with a home of its own, and returns when it says where it listens. */
  static OnionShare start(Path root) throws IOException {
    var builder =
        new ProcessBuilder(
            COMMAND.toString(),
            "--local-only",
            "--receive",
            "--data-dir",
            root.resolve("received").toAbsolutePath().toString());
    builder.environment().put("HOME", root.toAbsolutePath().toString());
    builder.environment().put("PYTHONUNBUFFERED", "1");
    var process = builder.redirectErrorStream(true).start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      var address = ADDRESS.matcher(line);
      if (address.find()) {
        Thread.ofVirtual().start(() -> out.lines().forEach(next -> {})); // it prints each upload
        return new OnionShare(process, Integer.parseInt(address.group(1)));
      }
    }
    throw new IOException("onionshare-cli did not start");
  }

  int port() {
    return port;
  }

  /** What its page sends for one file. */
  static byte[] upload(byte[] file) throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file[]\"; filename=\"report.age\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.write(file);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return Wire.post(
        "/upload-ajax", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
