package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The part of Tor's configuration for a drop: an onion service with proof-of-work defences in front
 * of a Unix socket, and a second one for the desk's listener.
 */
final class Onion {

  private Onion() {}

  static void write(Path folder, PrintWriter err) throws IOException, UserError {
    Path here = folder.toAbsolutePath().normalize();
    Path properties = here.resolve("drop.properties");
    var kept =
        Files.readAllLines(properties).stream().filter(l -> !l.startsWith("listen=")).toList();
    Path socket = here.resolve("drop.sock");
    Files.deleteIfExists(socket);
    Files.writeString(properties, "listen=unix:" + socket + "\n" + String.join("\n", kept) + "\n");
    String desk =
        kept.stream()
            .filter(line -> line.startsWith("desk="))
            .map(line -> line.substring("desk=".length()))
            .findFirst()
            .orElse("127.0.0.1:8381");
    String port = desk.substring(desk.lastIndexOf(':') + 1);
    Path torrc = here.resolve("torrc");
    Files.writeString(
        torrc,
        """
        # Include this file in /etc/tor/torrc: %%include %s
        HiddenServiceDir /var/lib/tor/farbank
        HiddenServicePort 80 unix:%s
        HiddenServicePoWDefensesEnabled 1
        HiddenServiceEnableIntroDoSDefense 1

        HiddenServiceDir /var/lib/tor/farbank-desk
        HiddenServicePort %s %s
        HiddenServicePoWDefensesEnabled 1
        """
            .formatted(torrc, socket, port, desk));
    check(torrc, err);
  }

  /** Tor itself says whether it understands the part, where it is installed. */
  private static void check(Path torrc, PrintWriter err) throws IOException, UserError {
    Path data = Files.createTempDirectory("farbank-tor");
    try {
      Path trial = data.resolve("torrc");
      Files.writeString(
          trial,
          Files.readString(torrc).replace("/var/lib/tor/", data + "/")
              + "DataDirectory "
              + data
              + "/data\nSocksPort 0\n");
      Process tor =
          new ProcessBuilder("tor", "--quiet", "--verify-config", "-f", trial.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!tor.waitFor(30, TimeUnit.SECONDS) || tor.exitValue() != 0) {
        throw UserError.inFile(
            "this tor does not understand " + torrc,
            "proof-of-work defences need tor 0.4.8 built with --enable-gpl");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      err.println("hint: tor is not installed here, so " + torrc + " was not checked");
    } finally {
      try (var files = Files.walk(data)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
