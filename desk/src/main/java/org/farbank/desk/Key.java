package org.farbank.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The store's key, entered at start: it is in no file, no argument and no variable of the
 * environment.
 *
 * @param secret what the person typed, without spaces
 */
public record Key(String secret) {
  private static final int LONGEST = 1000;

  /**
   * Reads one line.
   *
   * @throws IOException where there is none
   */
  public static Key read(InputStream in) throws IOException {
    byte[] line = new byte[LONGEST];
    int length = 0;
    for (int b = in.read(); b >= 0 && b != '\n' && length < LONGEST; b = in.read()) {
      line[length++] = (byte) b;
    }
    // H2 divides the key from the password by a space
    String secret = new String(line, 0, length, StandardCharsets.UTF_8).replaceAll("\\s", "_");
    if (secret.isEmpty()) {
      throw new IOException("the store's key is empty");
    }
    return new Key(secret);
  }

  @Override
  public String toString() {
    return "Key[]";
  }
}
