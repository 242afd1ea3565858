package org.farbank.seal.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * One-use tokens for partners whom the desk knows. The desk keeps and sends their hashes alone: who
 * got which is not written down here.
 */
public final class Tokens {
  private static final int BYTES = 12;

  private Tokens() {}

  /** Makes new tokens, 24 hexadecimal digits each, and remembers their hashes. */
  public static List<String> create(Path desk, int count) throws IOException {
    var random = new SecureRandom();
    var made = new ArrayList<String>();
    var hashes = hashes(desk);
    for (int i = 0; i < count; i++) {
      var bytes = new byte[BYTES];
      random.nextBytes(bytes);
      var token = HexFormat.of().formatHex(bytes);
      made.add(token);
      hashes.add(Inbox.sha256(token));
    }
    save(desk, hashes);
    return made;
  }

  /** The hashes of all tokens that were not seen spent. */
  public static TreeSet<String> hashes(Path desk) throws IOException {
    var file = desk.resolve("tokens");
    return new TreeSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
  }

  /** Strikes a token that came with a report. */
  public static void spend(Path desk, String token) throws IOException {
    var hashes = hashes(desk);
    if (hashes.remove(Inbox.sha256(token))) {
      save(desk, hashes);
    }
  }

  private static void save(Path desk, TreeSet<String> hashes) throws IOException {
    PrivateFiles.write(
        desk.resolve("tokens"), String.join("\n", hashes).getBytes(StandardCharsets.US_ASCII));
  }
}
