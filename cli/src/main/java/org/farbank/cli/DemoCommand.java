package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.farbank.check.ClaimCheck;
import org.farbank.pack.Pack;
import org.farbank.reader.Readers;
import org.farbank.reader.Reading;
import org.farbank.reader.Report;
import org.farbank.seal.age.Identity;
import org.farbank.seal.desk.DropFolder;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.KeyRing;
import org.farbank.seal.desk.Line;
import org.farbank.seal.desk.Pull;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.envelope.TooLarge;
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

  private static final String PASSPHRASE = "throwaway";

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
    Path root = Files.createTempDirectory("farbank-demo");
    Thread cleaner = new Thread(() -> remove(root));
    Runtime.getRuntime().addShutdownHook(cleaner);
    Path desk = root.resolve("desk");
    int number = KeyRing.of(desk).create(PASSPHRASE);
    Path drop = root.resolve("drop");
    DropFolder.make(
        drop,
        desk,
        KeyRing.of(desk).recipients(number),
        "localhost:1", // moved below, once it listens
        "listen=127.0.0.1:0",
        "desk=127.0.0.1:0");
    Process process =
        Program.DROP
            .process("Drop", drop.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try {
      DropFolder.Ports ports = DropFolder.Ports.of(process);
      Line.move(desk, "localhost:" + ports.desk());
      serve(pack, root, desk, "http://127.0.0.1:" + ports.everyone() + "/en");
      return 0;
    } finally {
      process.destroy();
      remove(root);
      Runtime.getRuntime().removeShutdownHook(cleaner);
    }
  }

  private void serve(Pack pack, Path root, Path desk, String address)
      throws UserError, IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("1. open " + address + " and write what happened at the border, for example:");
    out.println(
        "     In Hyesan a kilo of rice costs 6,100 won this week, on the other bank 5 yuan.");
    out.println("2. it is sealed in the browser; this desk pulls it, opens it and reads it.");
    out.println(
        "3. come back with the codename: an answer waits. Ctrl-C ends and removes everything.");
    out.flush();
    Line line = line(desk);
    Inbox inbox = Inbox.of(desk);
    List<Identity> keys = unlock(desk);
    List<Printer.Item> read = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    while (most == 0 || read.size() < most) {
      Pull.all(line, inbox, LocalDate.now(), count -> {});
      for (Inbox.Item item : inbox.items()) {
        if (seen.contains(item.id())) {
          continue;
        }
        seen.add(item.id());
        Document report = OpenCommand.open(item, keys);
        read.add(read(pack, item, report));
        answer(line, report);
        Path page = page(root, pack, read);
        out.println(
            read.getLast().reading().observations().size() + " observations: file://" + page);
        out.flush();
      }
      pause();
    }
  }

  private static Line line(Path desk) throws IOException, UserError {
    try {
      return Line.of(desk);
    } catch (GeneralSecurityException e) {
      throw UserError.ours("the line to the drop", e);
    }
  }

  private static List<Identity> unlock(Path desk) throws IOException, UserError {
    try {
      return KeyRing.of(desk).unlock(PASSPHRASE);
    } catch (org.farbank.seal.age.Unopened e) {
      throw UserError.ours("the throwaway key", e);
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

  private static void answer(Line line, Document report) throws IOException {
    if (report.reply().isEmpty()) {
      return;
    }
    var to = report.reply().get();
    try {
      var envelope =
          Outgoing.seal(Document.of("Thank you. It has been read."), List.of(to.recipient()));
      line.answer(to.mailbox(), envelope, LocalDate.now().plusDays(1));
    } catch (TooLarge e) {
      throw new IllegalStateException("a short answer fits", e);
    }
  }

  private static Path page(Path root, Pack pack, List<Printer.Item> items) throws UserError {
    Path page = root.resolve("observations.html");
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

  /** Removes a folder of its own making. */
  static void remove(Path root) {
    try (var files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // the system clears its temporary folder
    }
  }
}
