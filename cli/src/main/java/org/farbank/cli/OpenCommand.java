package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.desk.DuressList;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Tokens;
import org.farbank.seal.envelope.Attachment;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Incoming;
import org.farbank.seal.envelope.Malformed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank open}: what is in the inbox, and the words of one report. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    description = {
      "Opens a sealed report of the inbox and prints its words; without an ID lists the inbox.",
      "Nothing is written but what --out names."
    })
final class OpenCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "the report's id, or the beginning of it")
  private @Nullable String id;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write the words as ID.LANGUAGE.txt and the pictures beside them into a folder")
  private @Nullable Path out;

  @Mixin private DeskOption desk;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  OpenCommand() {}

  @Override
  public Integer call() throws UserError, IOException {
    PrintWriter print = spec.commandLine().getOut();
    Inbox inbox = Inbox.of(desk.folder());
    if (id == null) {
      for (Inbox.Item item : inbox.items()) {
        print.printf("%s  %s  %,12d%n", item.id(), item.received(), item.size());
      }
      return 0;
    }
    Inbox.Item item = find(inbox, id);
    Document report = open(item, desk.unlock());
    DuressList duress = DuressList.of(desk.folder());
    duress.learn(report);
    if (report.token().isPresent()) {
      Tokens.spend(desk.folder(), report.token().get());
    }
    if (duress.warns(report)) {
      print.println("DURESS: this was written with a duress codename; the partner is in danger");
    }
    if (out != null) {
      write(item, report, out);
    } else {
      report.text().lines().map(Words::visible).forEach(print::println);
      for (Attachment attachment : report.attachments()) {
        print.printf("[%s, %,d bytes]%n", attachment.type(), attachment.bytes().length);
      }
    }
    return 0;
  }

  static Inbox.Item find(Inbox inbox, String id) throws UserError, IOException {
    return inbox
        .find(id)
        .orElseThrow(
            () ->
                UserError.wrongUse(
                    "the inbox has no single report " + id, "farbank open lists them"));
  }

  static Document open(Inbox.Item item, List<Identity> identities) throws UserError, IOException {
    try {
      return Incoming.open(item.envelope(), identities);
    } catch (Unopened e) {
      throw UserError.inFile(
          item.id() + ": " + e.getMessage(),
          e.why() == Unopened.Why.FOR_OTHERS
              ? "was it sealed to a retired key, or to another desk?"
              : "the partner may send it again; the file stays where it is");
    } catch (Malformed e) {
      throw UserError.inFile(item.id() + ": " + e.getMessage(), "age -d opens it as it is");
    }
  }

  private static void write(Inbox.Item item, Document report, Path folder) throws IOException {
    Files.createDirectories(folder);
    String day = report.told().orElse(item.received()).toString();
    String language = report.language().orElse("");
    String name = day + "-" + item.id() + (language.isEmpty() ? "" : "." + language) + ".txt";
    Files.writeString(folder.resolve(name), report.text() + "\n");
    int number = 0;
    for (Attachment attachment : report.attachments()) {
      String end = attachment.type().equals("image/jpeg") ? ".jpg" : ".bin";
      Files.write(folder.resolve(day + "-" + item.id() + "-" + ++number + end), attachment.bytes());
    }
  }
}
