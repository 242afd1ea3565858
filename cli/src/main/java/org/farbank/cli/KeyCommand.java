package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.codename.Fingerprint;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Retirement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The desk's keys. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description =
        "Makes, shows, rotates and retires the desk's keys; makes pages that seal to them.",
    subcommands = {
      KeyCommand.New.class,
      KeyCommand.Show.class,
      KeyCommand.Rotate.class,
      KeyCommand.Retire.class,
      PageCommand.class
    })
final class KeyCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  KeyCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  private static void show(PrintWriter out, DeskOption desk, int number) throws IOException {
    List<Recipient> all = desk.keys().recipients(number);
    List<Recipient> hybrid = all.stream().filter(Recipient::hybrid).toList();
    all.forEach(recipient -> out.println(recipient.text()));
    out.println();
    out.println("fingerprint, to be given to partners in person:");
    for (String language : List.of("en", "ko", "zh")) {
      out.println("  " + language + "  " + Fingerprint.of(hybrid, Wordlist.of(language)));
    }
    desk.keys().verifying().ifPresent(key -> verifying(out, key));
  }

  private static void verifying(PrintWriter out, String key) {
    out.println();
    out.println(
        "what checks the pages of farbank key page (a line for OpenSSH's allowed signers):");
    out.println(PageCommand.SIGNER + " " + key);
  }

  /** {@code farbank key new}: the first key of a desk. */
  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = "Makes the first key of a desk, under a passphrase.")
  static final class New implements Callable<Integer> {

    @Mixin private DeskOption desk;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    New() {}

    @Override
    public Integer call() throws UserError, IOException {
      if (desk.keys().current().isPresent()) {
        throw UserError.wrongUse(
            desk.folder() + " has a key already", "farbank key rotate makes the next one");
      }
      show(spec.commandLine().getOut(), desk, desk.keys().create(desk.newPassphrase()));
      return 0;
    }
  }

  /** {@code farbank key show}: the public half of the current key. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints the recipients of the current key, and their fingerprint in words.")
  static final class Show implements Callable<Integer> {

    @Mixin private DeskOption desk;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    Show() {}

    @Override
    public Integer call() throws UserError, IOException {
      show(spec.commandLine().getOut(), desk, desk.current());
      return 0;
    }
  }

  /** {@code farbank key rotate}: the next key; the old ones still open what was sealed to them. */
  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description = "Makes a new current key. Give it to the drop with farbank drop update.")
  static final class Rotate implements Callable<Integer> {

    @Mixin private DeskOption desk;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    Rotate() {}

    @Override
    public Integer call() throws UserError, IOException {
      String passphrase = desk.passphrase();
      try {
        desk.keys().unlock(desk.current(), passphrase); // one passphrase for all keys
      } catch (Unopened e) {
        throw desk.wrongPassphrase(e);
      }
      show(spec.commandLine().getOut(), desk, desk.keys().create(passphrase));
      return 0;
    }
  }

  /** {@code farbank key retire N}: seals anew what must be kept, then destroys the key. */
  @Command(
      name = "retire",
      mixinStandardHelpOptions = true,
      description =
          "Seals the inbox anew to the current key, then destroys an old key for good. What is"
              + " still on its way to the old key can then never be opened.")
  static final class Retire implements Callable<Integer> {

    @Parameters(paramLabel = "N", description = "the number of the key")
    private int number;

    @Mixin private DeskOption desk;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    Retire() {}

    @Override
    public Integer call() throws UserError, IOException {
      if (!desk.keys().numbers().contains(number) || number == desk.current()) {
        throw UserError.wrongUse(
            "key " + number + " is not an old key of " + desk.folder(),
            "old keys are those before the current one: " + desk.keys().numbers());
      }
      try {
        Retirement done =
            Retirement.of(desk.keys(), number, Inbox.of(desk.folder()), desk.passphrase());
        spec.commandLine()
            .getOut()
            .println("key " + number + " is destroyed, " + done.resealed() + " sealed anew");
        return 0;
      } catch (Unopened e) {
        throw desk.wrongPassphrase(e);
      }
    }
  }
}
