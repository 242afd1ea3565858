package org.farbank.seal.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Sealed envelopes on the desk's machine, in {@code inbox}: {@code DAY-ID.age}. The id is the
 * beginning of the envelope's SHA-256, so the same envelope twice is one.
 */
public final class Inbox {
  private static final int ID = 12;

  /**
   * A sealed envelope.
   *
   * @param id 12 hexadecimal digits
   * @param received the day on which the desk had it
   */
  public record Item(String id, LocalDate received, Path file) {
    /** Its bytes. */
    public byte[] envelope() throws IOException {
      return Files.readAllBytes(file);
    }

    /** The bytes it has. */
    public long size() {
      return file.toFile().length();
    }
  }

  private final Path folder;

  private Inbox(Path folder) {
    this.folder = folder;
  }

  /** The inbox of a desk's folder. */
  public static Inbox of(Path desk) throws IOException {
    var folder = desk.resolve("inbox");
    PrivateFiles.folder(folder);
    return new Inbox(folder);
  }

  /** Keeps an envelope durably; returns its id, or nothing where it was there. */
  public Optional<String> keep(byte[] envelope, LocalDate received) throws IOException {
    var id = id(envelope);
    if (find(id).isPresent()) {
      return Optional.empty();
    }
    PrivateFiles.write(folder.resolve(received + "-" + id + ".age"), envelope);
    return Optional.of(id);
  }

  /** All envelopes, the oldest day first. */
  public List<Item> items() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}\\.age"))
          .map(
              name ->
                  new Item(
                      name.substring(11, 11 + ID),
                      LocalDate.parse(name.substring(0, 10)),
                      folder.resolve(name)))
          .sorted(Comparator.comparing(Item::received).thenComparing(Item::id))
          .toList();
    }
  }

  /** The envelope of an id, or of the beginning of one. */
  public Optional<Item> find(String id) throws IOException {
    var all = items().stream().filter(item -> item.id().startsWith(id)).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** Puts an envelope in the place of another, under the same name. */
  public void replace(Item item, byte[] envelope) throws IOException {
    PrivateFiles.write(item.file(), envelope);
  }

  static String id(byte[] envelope) {
    return sha256(envelope).substring(0, ID);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
