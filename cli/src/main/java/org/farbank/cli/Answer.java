package org.farbank.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.farbank.seal.desk.DuressList;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Laid;
import org.farbank.seal.desk.Line;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.envelope.ReturnAddress;
import org.farbank.seal.envelope.Sizes;
import org.farbank.seal.envelope.TooLarge;

/**
 * An answer to a report, as it is laid in the drop: under the writer's codename, and beside it
 * harmless words under the duress codename, if the report names one.
 *
 * @param words what the writer will read
 * @param until the last day on which it waits
 */
record Answer(String words, LocalDate until) {

  /**
   * Lays it in the drop and remembers that it lies there.
   *
   * @throws IOException where the drop does not take it, or the desk's folder cannot be written
   */
  void lay(Path desk, Line line, Inbox.Item item, Document report, ReturnAddress to)
      throws IOException, UserError {
    byte[] envelope = seal(words, to);
    Laid laid = Laid.of(desk);
    line.answer(to.mailbox(), envelope, until);
    laid.add(to.mailbox(), until, item.id(), DuressList.of(desk).warns(report));
    if (report.duress().isPresent()) {
      ReturnAddress decoy = report.duress().get();
      line.answer(decoy.mailbox(), seal(harmless(report), decoy), until);
      laid.add(decoy.mailbox(), until, item.id(), true);
    }
  }

  /** What the duress codename shows: words that anyone may see, in the partner's language. */
  private static String harmless(Document report) {
    Properties words = new Properties();
    try (InputStream in = Answer.class.getResourceAsStream("duress.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.getProperty(report.language().orElse("en"), words.getProperty("en"));
  }

  private static byte[] seal(String words, ReturnAddress to) throws UserError {
    try {
      byte[] envelope = Outgoing.seal(Document.of(words), List.of(to.recipient()));
      if (envelope.length == Sizes.ALL.getFirst()) {
        return envelope;
      }
    } catch (TooLarge e) {
      // told below: an answer has one size only
    }
    throw UserError.inFile("the answer is too long", "about 14,000 bytes fit; send less");
  }
}
