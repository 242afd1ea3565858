package org.farbank.desk.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.farbank.desk.Failure;
import org.farbank.desk.Key;
import org.farbank.desk.Settings;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.store.Store;
import org.farbank.desk.web.Texts;
import org.farbank.pack.Pack;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Imports one table while the desk is stopped: {@code ImportTable FILE OUTLET MAPPING RELIABILITY
 * CREDIBILITY FOREIGN LEAVE}, then the arguments of {@link Settings#of}; the store's key is the
 * first line on standard input. It ends with 0 where the table is in, and with 1 where nothing was
 * imported.
 */
final class ImportTable {
  private static final int OWN = 7;
  private static final int SHOWN = 100;
  private static final int EVERY = 5000;

  private ImportTable() {}

  public static void main(String[] arguments) throws IOException {
    var settings =
        Settings.of(List.of(arguments).subList(OWN, arguments.length).toArray(String[]::new));
    int code;
    try (var inside = inside(settings, Key.read(System.in))) {
      code = run(inside.getBean(Imports.class), arguments);
    } catch (RuntimeException e) {
      var failure = Failure.of(e, settings);
      boolean open = failure.error().contains("open in another program");
      fail(
          open ? "the desk is running" : failure.error(),
          open ? "import the table on its page Tables, or end the desk first" : failure.hint());
      code = 1;
    }
    System.exit(code);
  }

  /** The desk's store without its pages. */
  private static GenericApplicationContext inside(Settings settings, Key key) {
    var context = new GenericApplicationContext();
    context.registerBean(Store.class, () -> Store.open(settings, key));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(Pack.class, () -> Pack.load(settings.pack()));
    context.registerBean(Facts.class);
    context.registerBean(Audit.class);
    context.registerBean(Imports.class);
    context.refresh();
    return context;
  }

  @SuppressWarnings("SystemOut") // what the command line passes on
  private static int run(Imports imports, String[] arguments) throws IOException {
    var file = Path.of(arguments[0]);
    var source = Source.of(arguments[1], arguments[3], arguments[4]);
    var choices = new Choices(arguments[5].equals("true"), arguments[6].equals("true"));
    byte[] bytes =
        Files.size(file) > Grid.LARGEST
            ? new byte[(int) Grid.LARGEST + 1]
            : Files.readAllBytes(file);
    var sheet = imports.check(bytes, arguments[2], source.outlet());
    var outcome = sheet.outcome(choices);
    if (outcome.held()) {
      tell(sheet, choices);
      fail(
          "nothing was imported: " + outcome.left() + " of " + outcome.rows() + " rows are held up",
          "mend the table or tables.tsv of the pack; --foreign keeps names that the pack does not"
              + " know, --leave-out leaves rows with problems out");
      return 1;
    }
    int added =
        imports.write(
            sheet,
            source,
            choices,
            null,
            done -> {
              if (done % EVERY == 0) {
                System.err.println(done + " rows …");
              }
            });
    System.out.println(added + " observations added");
    int known = outcome.imported() + outcome.known() - added;
    System.out.println(known + " rows were here already, " + outcome.left() + " were left out");
    return 0;
  }

  @SuppressWarnings("SystemOut")
  private static void tell(Sheet sheet, Choices choices) {
    var texts = Texts.of("en");
    List<Problem> open = new ArrayList<>(sheet.problems());
    open.removeIf(problem -> choices.foreign() && problem.trouble().foreign());
    for (Problem problem : open.stream().limit(SHOWN).toList()) {
      String where = problem.row() == 0 ? "" : "row " + problem.row() + " " + problem.column();
      String what = texts.get("table.of." + problem.trouble().code(), problem.value());
      System.out.println(where.isEmpty() ? what : where.strip() + ": " + what);
    }
    if (open.size() > SHOWN) {
      System.out.println((open.size() - SHOWN) + " more problems");
    }
  }

  @SuppressWarnings("SystemOut")
  private static void fail(String error, String hint) {
    System.err.println("error: " + error);
    System.err.println("hint: " + hint);
  }
}
