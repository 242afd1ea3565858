package org.farbank.drop.limit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.farbank.drop.spool.Disk;

/**
 * One-use tokens that the desk gives to partners it knows. The drop holds only SHA-256 of those
 * unspent: it can tell that a token is good, never whose it is or that two belong together.
 */
public final class Tokens {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Disk disk;
  private final Path folder;
  private final Set<String> unspent = new HashSet<>();

  private Tokens(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** Opens {@code tokens} in a drop's folder. */
  public static Tokens open(Disk disk, Path folder) throws IOException {
    var tokens = new Tokens(disk, folder);
    disk.delete(tokens.aside());
    var file = folder.resolve("tokens");
    if (Files.exists(file)) {
      Files.readAllLines(file).stream()
          .filter(line -> HASH.matcher(line).matches())
          .forEach(tokens.unspent::add);
    }
    return tokens;
  }

  /** Takes what the desk sends as all unspent tokens. */
  public synchronized void replace(Set<String> hashes) throws IOException {
    if (!hashes.stream().allMatch(hash -> HASH.matcher(hash).matches())) {
      throw new IllegalArgumentException("a token's hash is 64 hexadecimal digits");
    }
    unspent.clear();
    unspent.addAll(hashes);
    save();
  }

  /** Whether a token is good; it is then taken, and given back by {@link #giveBack} if need be. */
  public synchronized boolean take(String token) {
    return unspent.remove(hash(token));
  }

  /** Gives back a token with which nothing was stored. */
  public synchronized void giveBack(String token) {
    unspent.add(hash(token));
  }

  /** Makes durable which tokens are spent. */
  public synchronized void save() throws IOException {
    var lines =
        unspent.stream()
            .sorted()
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8);
    disk.delete(aside());
    disk.write(aside(), new ByteArrayInputStream(lines), Long.MAX_VALUE);
    disk.rename(aside(), folder.resolve("tokens"));
    disk.sync(folder);
  }

  private Path aside() {
    return folder.resolve("tokens.tmp");
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
