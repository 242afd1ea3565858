package org.farbank.drop.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.farbank.seal.age.Recipient;

/**
 * The SHA-256 of each file that a drop serves, as {@code sha256sum -c} reads it, with the desk's
 * signature: whoever has the desk's line for OpenSSH can check a drop without Farbank.
 *
 * @param list the lines
 * @param signature OpenSSH's, armored
 */
public record Manifest(byte[] list, byte[] signature) {
  /** Where the list is, in the drop's folder and on its listener. */
  public static final String LIST = "manifest";

  /** Where its signature is. */
  public static final String SIGNATURE = "manifest.sig";

  /** What is signed: the same bytes signed for another use do not count. */
  public static final String NAMESPACE = "farbank-drop";

  /** The list of what a drop of this release serves for these keys. */
  public static byte[] of(List<Recipient> recipients, List<Recipient> classic) {
    return lines(Served.of(recipients, classic)).getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(Map<String, byte[]> files) {
    return new TreeMap<>(files)
        .entrySet().stream()
            .map(file -> sha256(file.getValue()) + "  " + file.getKey().substring(1) + "\n")
            .collect(Collectors.joining());
  }

  /** What lies in a drop's folder, where it is of what the drop serves: it is old otherwise. */
  public static Optional<Manifest> read(
      Path folder, List<Recipient> recipients, List<Recipient> classic) throws IOException {
    var list = folder.resolve(LIST);
    var signature = folder.resolve(SIGNATURE);
    if (!Files.exists(list) || !Files.exists(signature)) {
      return Optional.empty();
    }
    var read = new Manifest(Files.readAllBytes(list), Files.readAllBytes(signature));
    return Arrays.equals(read.list(), of(recipients, classic))
        ? Optional.of(read)
        : Optional.empty();
  }

  void routes(HttpRules rules) {
    var files = Map.of("/" + LIST, list, "/" + SIGNATURE, signature);
    files.forEach(
        (path, bytes) ->
            rules.get(
                path,
                (request, response) ->
                    response
                        .header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                        .send(bytes)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
