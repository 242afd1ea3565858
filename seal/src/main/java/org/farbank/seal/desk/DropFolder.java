package org.farbank.seal.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.link.Link;

/**
 * The folder of a drop, made by its desk: settings, the desk's public keys, and a certificate. What
 * is in it opens no envelope.
 */
public final class DropFolder {
  private static final String CERTIFICATE = "desk-tls.p12";

  private DropFolder() {}

  /** Whether a desk has a drop already. */
  public static boolean knownTo(Path desk) {
    return Files.exists(desk.resolve(CERTIFICATE));
  }

  /**
   * Makes the folder, and tells the desk of it.
   *
   * @param keys the desk's recipients, hybrid and classic
   * @param address how the desk reaches it, {@code HOST:PORT}
   * @param settings further lines of {@code drop.properties}
   * @throws IOException where the desk has a drop already, or one of the folders cannot be written
   */
  public static void make(
      Path drop, Path desk, List<Recipient> keys, String address, String... settings)
      throws IOException, GeneralSecurityException {
    PrivateFiles.folder(drop);
    PrivateFiles.folder(desk);
    var ours = Link.generate();
    var theirs = Link.generate();
    ours.save(desk.resolve(CERTIFICATE));
    theirs.save(drop.resolve(CERTIFICATE));
    var lines = new ArrayList<>(List.of(settings));
    lines.add("desk-certificate=" + ours.pin());
    lines.addAll(keys(keys));
    Files.write(drop.resolve("drop.properties"), lines);
    Line.save(desk, address, theirs.pin());
  }

  /** Puts other keys of the desk into the folder. */
  public static void update(Path drop, List<Recipient> keys) throws IOException {
    var file = drop.resolve("drop.properties");
    var lines =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("recipients=") && !line.startsWith("classic="))
            .collect(Collectors.toCollection(ArrayList::new));
    lines.addAll(keys(keys));
    Files.write(file, lines);
  }

  /** The lines of {@code drop.properties} that name the keys. */
  public static List<String> keys(List<Recipient> all) {
    return List.of("recipients=" + join(all, true), "classic=" + join(all, false));
  }

  private static String join(List<Recipient> all, boolean hybrid) {
    return all.stream()
        .filter(recipient -> recipient.hybrid() == hybrid)
        .map(Recipient::text)
        .collect(Collectors.joining(" "));
  }

  /** The ports that a drop listens on. */
  public record Ports(int everyone, int desk) {
    /**
     * Waits until a drop has started: its one line is {@code listening PORT desk PORT}.
     *
     * @throws IOException where it ends without it
     */
    public static Ports of(Process drop) throws IOException {
      var out =
          new BufferedReader(new InputStreamReader(drop.getInputStream(), StandardCharsets.UTF_8));
      var line = out.readLine();
      if (line == null || !line.matches("listening -?\\d+ desk \\d+")) {
        throw new IOException("the drop did not start");
      }
      var words = line.split(" ");
      return new Ports(Integer.parseInt(words[1]), Integer.parseInt(words[3]));
    }
  }
}
