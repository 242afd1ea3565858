package org.farbank.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.farbank.cli.Farbank;

/** Any file given to {@code farbank read}: exit code 0 or 1, the same output twice. */
public final class CommandTarget {

  private static final List<String> FORMATS = List.of("table", "jsonl", "csv", "html");
  private static final Path FILE = file();

  private CommandTarget() {}

  /** The first byte chooses the format, the others are the file. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    if (data.length == 0) {
      return;
    }
    byte[] content = new byte[data.length - 1];
    System.arraycopy(data, 1, content, 0, content.length);
    Files.write(FILE, content);
    String format = FORMATS.get(Byte.toUnsignedInt(data[0]) % FORMATS.size());
    if (!read(format).equals(read(format))) {
      throw new IllegalStateException("a second run prints something else");
    }
  }

  private static String read(String format) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Farbank.run(
            new PrintWriter(out),
            new PrintWriter(err),
            "read",
            "--unread",
            "--pack",
            Texts.packFolder().toString(),
            "--format",
            format,
            FILE.toString());
    boolean told = err.toString().contains("error: ");
    if (code != 0 && !(code == 1 && told) || err.toString().contains("failed inside")) {
      throw new IllegalStateException("farbank read fails with exit code " + code);
    }
    return out.toString();
  }

  private static Path file() {
    try {
      return Files.createTempDirectory("farbank-read").resolve("2023-04-03-any.en.txt");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
