package org.farbank.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.farbank.seal.desk.DuressList;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Laid;
import org.farbank.seal.desk.Line;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.envelope.ReturnAddress;
import org.farbank.seal.envelope.Sizes;
import org.farbank.seal.envelope.TooLarge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank reply}: an answer that its partner alone can find and open. */
@Command(
    name = "reply",
    mixinStandardHelpOptions = true,
    description = "Answers a report: standard input is sealed to its writer and laid in the drop.",
    footer = {"", "Example:", "  echo 'Thank you. Please rest for a month.' | farbank reply 3f2a"})
final class ReplyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "the report's id, or the beginning of it")
  private String id;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "how long the answer waits; ${DEFAULT-VALUE} unless said")
  private int days;

  @Mixin private DeskOption desk;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  ReplyCommand() {}

  @Override
  public Integer call() throws UserError, IOException {
    if (days < 1) {
      throw UserError.wrongUse("--days is less than one", "give the answer a day at least");
    }
    Inbox.Item item = OpenCommand.find(Inbox.of(desk.folder()), id);
    Document report = OpenCommand.open(item, desk.unlock());
    ReturnAddress to =
        report
            .reply()
            .orElseThrow(
                () ->
                    UserError.inFile(
                        item.id() + " has no address for answers",
                        "it was sealed with age alone; its writer has no codename"));
    String words = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    if (words.isEmpty()) {
      throw UserError.wrongUse("the answer is empty", "write it to standard input");
    }
    LocalDate until = LocalDate.now().plusDays(days);
    try {
      Line line = PullCommand.line(desk);
      Laid laid = Laid.of(desk.folder());
      line.answer(to.mailbox(), seal(words, to), until);
      laid.add(to.mailbox(), until, item.id(), DuressList.of(desk.folder()).warns(report));
      if (report.duress().isPresent()) {
        ReturnAddress decoy = report.duress().get();
        line.answer(decoy.mailbox(), seal(harmless(report), decoy), until);
        laid.add(decoy.mailbox(), until, item.id(), true);
      }
    } catch (IOException e) {
      throw UserError.inFile("the drop did not take the answer", "is it running? then try again");
    }
    spec.commandLine()
        .getOut()
        .println("the answer waits until it is read, at most " + days + " days");
    return 0;
  }

  /** What the duress codename shows: words that anyone may see, in the partner's language. */
  private static String harmless(Document report) {
    Properties words = new Properties();
    try (InputStream in = ReplyCommand.class.getResourceAsStream("duress.properties")) {
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
