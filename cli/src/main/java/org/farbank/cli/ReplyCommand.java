package org.farbank.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Line;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.ReturnAddress;
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
    Line line = PullCommand.line(desk);
    try {
      new Answer(words, LocalDate.now().plusDays(days)).lay(desk.folder(), line, item, report, to);
    } catch (Line.Refused e) {
      throw refused(e);
    } catch (FileSystemException e) {
      throw UserError.inFile(
          desk.folder() + " cannot be written", "is the disk full, and the folder yours?");
    } catch (IOException e) {
      throw UserError.inFile("the drop did not take the answer", "is it running? then try again");
    }
    spec.commandLine()
        .getOut()
        .println("the answer waits until it is read, at most " + days + " days");
    return 0;
  }

  private static UserError refused(Line.Refused e) {
    if (e.full()) {
      return UserError.inFile(
          "all mailboxes of the drop hold an answer",
          "one must be read or expire first; --days lets answers wait for less long");
    }
    return e.senseless()
        ? UserError.inFile(
            "the drop did not take the answer: its last day is past there",
            "compare the clocks of both machines")
        : UserError.inFile("the drop failed to store the answer", "is its disk full or failing?");
  }
}
