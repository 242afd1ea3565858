package org.farbank.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.farbank.drop.http.Served;
import org.farbank.seal.age.Recipient;

/**
 * Writes the pages for use without a connection: {@code OfflinePages RECIPIENTS FOLDER}. The files
 * are {@code page-LANGUAGE.html}.
 */
public final class OfflinePages {
  private OfflinePages() {}

  /** Writes a file for each language into a folder that is there. */
  public static void main(String[] arguments) throws IOException {
    List<Recipient> recipients = Stream.of(arguments[0].split(" ")).map(Recipient::parse).toList();
    for (var page : Served.offline(recipients).entrySet()) {
      var file = Path.of(arguments[1], "page-" + page.getKey() + ".html");
      Files.writeString(file, page.getValue());
    }
  }
}
