package org.farbank.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.desk.KeyRing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which desk a command works for, and the passphrase of its keys. */
final class DeskOption {

  @Option(
      names = "--desk",
      paramLabel = "DIR",
      description = "the desk's folder; else FARBANK_DESK, else ~/.farbank/desk")
  private @Nullable Path folder;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "read the passphrase from the first line of a file instead of the terminal")
  private @Nullable Path passphraseFile;

  Path folder() {
    if (folder != null) {
      return folder;
    }
    String named = System.getenv("FARBANK_DESK");
    return named == null
        ? Path.of(System.getProperty("user.home"), ".farbank", "desk")
        : Path.of(named);
  }

  KeyRing keys() {
    return KeyRing.of(folder());
  }

  /** The number of the current key. */
  int current() throws UserError, IOException {
    return keys().current().orElseThrow(this::noKey);
  }

  /** The identities of all keys, unlocked. */
  List<Identity> unlock() throws UserError, IOException {
    current();
    try {
      return keys().unlock(passphrase());
    } catch (Unopened e) {
      throw wrongPassphrase(e);
    }
  }

  UserError wrongPassphrase(Unopened e) {
    return e.why() == Unopened.Why.FOR_OTHERS
        ? UserError.inFile("the passphrase is not the one of " + folder(), "try again")
        : UserError.inFile(
            "a key in " + folder().resolve("keys") + " is damaged", "restore it from your backup");
  }

  private UserError noKey() {
    return UserError.wrongUse(
        "there is no key in " + folder(), "farbank key new makes one; --desk names another folder");
  }

  String passphrase() throws UserError {
    return passphrase("passphrase: ");
  }

  String passphrase(String prompt) throws UserError {
    return passphrase(passphraseFile, prompt);
  }

  /** A passphrase from a file, where one is given, else typed. */
  static String passphrase(@Nullable Path file, String prompt) throws UserError {
    return file == null ? String.valueOf(ask(prompt)) : fromFile(file);
  }

  /** A passphrase that nobody has chosen yet: typed twice. */
  String newPassphrase() throws UserError {
    return newPassphrase("new passphrase: ");
  }

  String newPassphrase(String prompt) throws UserError {
    return newPassphrase(passphraseFile, prompt);
  }

  /** The same, from a file where one is given. */
  static String newPassphrase(@Nullable Path file, String prompt) throws UserError {
    if (file != null) {
      return fromFile(file);
    }
    String first = String.valueOf(ask(prompt));
    if (first.isEmpty()) {
      throw UserError.wrongUse("the passphrase is empty", "choose five or more words");
    }
    if (!first.equals(String.valueOf(ask("once more: ")))) {
      throw UserError.wrongUse("the two passphrases differ", "try again");
    }
    return first;
  }

  private static char[] ask(String prompt) throws UserError {
    Console console = System.console();
    char[] typed = console == null || !console.isTerminal() ? null : console.readPassword(prompt);
    if (typed == null) {
      throw UserError.wrongUse(
          "there is no terminal to ask for the passphrase", "use --passphrase-file FILE");
    }
    return typed;
  }

  private static String fromFile(Path file) throws UserError {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().filter(line -> !line.isEmpty()).orElseThrow(IOException::new);
    } catch (IOException | java.io.UncheckedIOException e) {
      throw UserError.wrongUse(
          "no passphrase could be read from " + file, "write it into the first line of that file");
    }
  }
}
