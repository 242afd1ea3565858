package org.farbank.seal.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.farbank.seal.envelope.Document;

/**
 * Which mailboxes belong to duress codenames: SHA-256 of their addresses, in {@code duress}, so
 * that the list itself names nobody. Reports are to be opened in the order of arrival: the first
 * report of a partner says which codename means duress.
 */
public final class DuressList {
  private final Path file;
  private final TreeSet<String> hashes;

  private DuressList(Path file, TreeSet<String> hashes) {
    this.file = file;
    this.hashes = hashes;
  }

  /** The list of a desk's folder. */
  public static DuressList of(Path desk) throws IOException {
    var file = desk.resolve("duress");
    return new DuressList(
        file, new TreeSet<>(Files.exists(file) ? Files.readAllLines(file) : java.util.List.of()));
  }

  /** Remembers the duress address that a report names. */
  public void learn(Document report) throws IOException {
    var address = report.duress();
    if (address.isPresent() && hashes.add(Inbox.sha256(address.get().mailbox()))) {
      PrivateFiles.write(file, String.join("\n", hashes).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Whether a report was written with a duress codename: its writer is being forced. */
  public boolean warns(Document report) {
    return report
        .reply()
        .map(reply -> hashes.contains(Inbox.sha256(reply.mailbox())))
        .orElse(false);
  }
}
