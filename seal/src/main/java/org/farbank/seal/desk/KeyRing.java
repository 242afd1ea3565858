package org.farbank.seal.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Opening;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Sealing;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.signature.SigningKey;

/**
 * A desk's keys: in {@code keys}, {@code N.pub} with the recipients and {@code N.age} with the
 * identities under a passphrase, which the age command opens too. The highest number is the current
 * key; older ones still open what was sealed to them.
 */
public final class KeyRing {
  private static final String SIGNING = "signing";

  private final Path folder;

  private KeyRing(Path folder) {
    this.folder = folder;
  }

  /** The keys of a desk's folder. */
  public static KeyRing of(Path desk) {
    return new KeyRing(desk.resolve("keys"));
  }

  /** The numbers of all keys, in ascending order. */
  public List<Integer> numbers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d+\\.age"))
          .map(name -> Integer.parseInt(name.substring(0, name.length() - ".age".length())))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  /** The number of the current key. */
  public Optional<Integer> current() throws IOException {
    var numbers = numbers();
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.getLast());
  }

  /** Makes a new key, which becomes the current one; returns its number. */
  public int create(String passphrase) throws IOException {
    PrivateFiles.folder(folder);
    int number = current().orElse(0) + 1;
    var identities = List.of(Identity.generate(), Identity.generateClassic());
    var secret = new StringBuilder();
    var open = new StringBuilder();
    for (var identity : identities) {
      secret.append(identity.secret()).append('\n');
      open.append(identity.recipient().text()).append('\n');
    }
    PrivateFiles.write(
        folder.resolve(number + ".pub"), open.toString().getBytes(StandardCharsets.US_ASCII));
    PrivateFiles.write(
        folder.resolve(number + ".age"),
        Sealing.seal(secret.toString().getBytes(StandardCharsets.US_ASCII), passphrase));
    if (!Files.exists(signingFile())) {
      makeSigning(passphrase);
    }
    return number;
  }

  /** The recipients of a key: the hybrid one, then the classic one. */
  public List<Recipient> recipients(int number) throws IOException {
    return Files.readAllLines(folder.resolve(number + ".pub")).stream()
        .filter(Predicate.not(String::isBlank))
        .map(Recipient::parse)
        .toList();
  }

  /**
   * The identities of all keys.
   *
   * @throws Unopened where the passphrase is another one
   */
  public List<Identity> unlock(String passphrase) throws IOException, Unopened {
    var all = new ArrayList<Identity>();
    for (int number : numbers().reversed()) {
      all.addAll(unlock(number, passphrase));
    }
    return all;
  }

  /** The identities of one key. */
  public List<Identity> unlock(int number, String passphrase) throws IOException, Unopened {
    var sealed = Files.readAllBytes(folder.resolve(number + ".age"));
    return new String(Opening.open(sealed, passphrase), StandardCharsets.US_ASCII)
        .lines()
        .filter(Predicate.not(String::isBlank))
        .map(Identity::parse)
        .toList();
  }

  /**
   * The key that signs pages, under the passphrase as the others. It stays the same when those are
   * rotated: people hold on to its public half.
   *
   * @throws Unopened where the passphrase is another one
   */
  public SigningKey signing(String passphrase) throws IOException, Unopened {
    if (!Files.exists(signingFile())) {
      unlock(current().orElseThrow(), passphrase); // a desk from before: one passphrase for all
      makeSigning(passphrase);
    }
    var secret = Opening.open(Files.readAllBytes(signingFile()), passphrase);
    return SigningKey.parse(new String(secret, StandardCharsets.US_ASCII));
  }

  private void makeSigning(String passphrase) throws IOException {
    var key = SigningKey.generate();
    PrivateFiles.write(
        folder.resolve(SIGNING + ".pub"),
        (key.verifying() + "\n").getBytes(StandardCharsets.US_ASCII));
    PrivateFiles.write(
        signingFile(), Sealing.seal(key.secret().getBytes(StandardCharsets.US_ASCII), passphrase));
  }

  private Path signingFile() {
    return folder.resolve(SIGNING + ".age");
  }

  /** The public half of the key that signs pages, if it was made: {@code ssh-ed25519 …}. */
  public Optional<String> verifying() throws IOException {
    var file = folder.resolve(SIGNING + ".pub");
    return Files.exists(signingFile())
        ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip())
        : Optional.empty();
  }

  /** Destroys a key: what is still sealed to it alone can never be opened again. */
  public void destroy(int number) throws IOException {
    PrivateFiles.delete(folder.resolve(number + ".age"));
    PrivateFiles.delete(folder.resolve(number + ".pub"));
  }
}
