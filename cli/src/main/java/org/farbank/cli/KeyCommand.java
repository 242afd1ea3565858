package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
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
    subcommands = PageCommand.class)
final class KeyCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  KeyCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  private void show(DeskOption desk, int number) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
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

  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = "Makes the first key of a desk, under a passphrase.")
  int create(@Mixin DeskOption desk) throws UserError, IOException {
    if (desk.keys().current().isPresent()) {
      throw UserError.wrongUse(
          desk.folder() + " has a key already", "farbank key rotate makes the next one");
    }
    show(desk, desk.keys().create(desk.newPassphrase()));
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Prints the recipients of the current key, and their fingerprint in words.")
  int show(@Mixin DeskOption desk) throws UserError, IOException {
    show(desk, desk.current());
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Makes a new current key; old ones still open what was sealed to them. Give it to the"
              + " drop with farbank drop update.")
  int rotate(@Mixin DeskOption desk) throws UserError, IOException {
    String passphrase = desk.passphrase();
    try {
      desk.keys().unlock(desk.current(), passphrase); // one passphrase for all keys
    } catch (Unopened e) {
      throw desk.wrongPassphrase(e);
    }
    show(desk, desk.keys().create(passphrase));
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Seals the inbox anew to the current key, then destroys an old key for good. What is"
              + " still on its way to the old key can then never be opened.")
  int retire(
      @Parameters(paramLabel = "N", description = "the number of the key") int number,
      @Mixin DeskOption desk)
      throws UserError, IOException {
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
