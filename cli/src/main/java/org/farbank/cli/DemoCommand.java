package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.farbank.check.ClaimCheck;
import org.farbank.pack.Pack;
import org.farbank.reader.Readers;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;
import org.farbank.seal.age.Identity;
import org.farbank.seal.desk.DuressList;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Line;
import org.farbank.seal.desk.Pull;
import org.farbank.seal.envelope.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code farbank demo}: the first whole way on this machine alone. A drop on loopback and a desk
 * with throwaway keys; what is sealed in the page is pulled, opened, read and shown. All of it is
 * gone when the command ends.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the first whole way on this machine: write in the page, and see what is read.",
      "Everything is made up for the moment and removed at the end."
    })
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "0",
      description = "end after so many reports; else at Ctrl-C")
  private int most;

  @Mixin private PackOption packs;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  DemoCommand() {}

  @Override
  public Integer call() throws UserError, IOException, GeneralSecurityException {
    Pack pack = packs.load();
    try (Throwaway newsroom = Throwaway.start()) {
      try {
        serve(newsroom, pack);
      } catch (IOException e) {
        if (!newsroom.closed()) { // Ctrl-C ends the drop too
          throw UserError.inFile("the drop of the demo has ended", "start the demo again");
        }
      }
      return 0;
    }
  }

  private void serve(Throwaway newsroom, Pack pack)
      throws UserError, IOException, GeneralSecurityException {
    PrintWriter out = spec.commandLine().getOut();
    explain(out, newsroom.address());
    Line line = newsroom.line();
    Inbox inbox = Inbox.of(newsroom.desk());
    List<Identity> keys = newsroom.keys();
    DuressList duress = DuressList.of(newsroom.desk());
    List<Printer.Item> read = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (!newsroom.closed() && (most == 0 || read.size() < most)) {
      Pull.all(line, inbox, LocalDate.now(), count -> {});
      for (Inbox.Item item : inbox.items()) {
        if (!seen.add(item.id())) {
          continue;
        }
        Document report = open(item, keys);
        if (report == null) {
          continue;
        }
        duress.learn(report);
        if (duress.warns(report)) {
          out.println("DURESS: this was written with the duress codename");
        }
        read.add(read(pack, item, report));
        answer(newsroom.desk(), line, item, report);
        Path page = page(newsroom.file("observations.html"), pack, read);
        int count = read.getLast().reading().observations().size();
        out.println(count + (count == 1 ? " observation: " : " observations: ") + page.toUri());
        out.flush();
      }
      pause();
    }
  }

  private static void explain(PrintWriter out, String address) {
    out.println(
        """
        1. open %s/en (or /ko, /zh) and write what happened at the border, for example:
             In Hyesan a kilo of rice costs 6,100 won this week, on the other bank 5 yuan.
        2. it is sealed in the browser; this desk pulls it, opens it and reads it.
        3. come back with the codename: an answer waits. Ctrl-C ends and removes everything."""
            .formatted(address));
    out.flush();
  }

  /** What somebody sealed to another key is told and left alone: the demo goes on. */
  private @Nullable Document open(Inbox.Item item, List<Identity> keys) throws IOException {
    try {
      return OpenCommand.open(item, keys);
    } catch (UserError e) {
      e.print(spec.commandLine().getErr());
      return null;
    }
  }

  private static Printer.Item read(Pack pack, Inbox.Item item, Document document) throws UserError {
    String detected = Input.detect(document.text());
    String language =
        Readers.LANGUAGES.contains(detected) ? detected : document.language().orElse("en");
    Report report =
        new Report(item.id(), language, document.told().orElse(item.received()), document.text());
    Reading reading = Packs.reader(Readers.of(pack), language).read(report);
    return new Printer.Item(report, reading, ClaimCheck.of(reading.observations(), pack));
  }

  private static void answer(Path desk, Line line, Inbox.Item item, Document report)
      throws IOException, UserError {
    if (report.reply().isPresent()) {
      new Answer("Thank you. It has been read.", LocalDate.now().plusDays(1))
          .lay(desk, line, item, report, report.reply().get());
    }
  }

  private static Path page(Path page, Pack pack, List<Printer.Item> items) throws UserError {
    try (Output output = Output.file(page)) {
      Printer printer =
          new HtmlPrinter(
              output.writer(),
              new PrintOptions(true, false, new Style(false), pack, Readers.of(pack)));
      printer.begin(items.stream().map(item -> item.report().id()).toList());
      items.forEach(printer::print);
      printer.end();
      output.keep();
    }
    return page;
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
