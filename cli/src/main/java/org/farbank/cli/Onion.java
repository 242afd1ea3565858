package org.farbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The part of Tor's configuration for a drop: an onion service with proof-of-work defences in front
 * of everyone's listener, and a second one for the desk's.
 */
final class Onion {

  private static final String DATA = "/var/lib/tor/";

  private Onion() {}

  /**
   * Writes {@code torrc} into a drop's folder and lets Tor check it.
   *
   * @throws UserError where the drop listens to more than this machine, or Tor says no
   */
  static void write(Path folder, PrintWriter err) throws IOException, UserError {
    Properties settings = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve("drop.properties"))) {
      settings.load(in);
    }
    String everyone = local(settings, "listen", "127.0.0.1:8380");
    String desk = local(settings, "desk", "127.0.0.1:8381");
    Path torrc = folder.resolve("torrc");
    Files.writeString(
        torrc,
        """
        # Tor's part for a drop. Copy it to /etc/tor/farbank.torrc, and add to /etc/tor/torrc:
        # %%include /etc/tor/farbank.torrc
        HiddenServiceDir %1$sfarbank
        HiddenServicePort 80 %2$s
        HiddenServicePoWDefensesEnabled 1
        HiddenServiceEnableIntroDoSDefense 1

        HiddenServiceDir %1$sfarbank-desk
        HiddenServicePort %3$s %4$s
        HiddenServicePoWDefensesEnabled 1
        """
            .formatted(DATA, everyone, desk.substring(desk.lastIndexOf(':') + 1), desk));
    check(torrc, err);
  }

  /** Where the drop listens: a service that is reached without Tor as well hides nothing. */
  private static String local(Properties settings, String key, String otherwise) throws UserError {
    String address = settings.getProperty(key, otherwise).strip();
    if (!address.matches("127\\.\\d+\\.\\d+\\.\\d+:[1-9]\\d*|unix:/\\S+")) {
      throw UserError.inFile(
          key + " in drop.properties is not an address of this machine alone",
          "write " + key + "=" + otherwise);
    }
    return address;
  }

  /** Tor itself says whether it understands the part, where it is installed. */
  private static void check(Path torrc, PrintWriter err) throws IOException, UserError {
    Path data = Files.createTempDirectory("farbank-tor");
    try {
      Path trial = data.resolve("torrc");
      Files.writeString(
          trial,
          Files.readString(torrc).replace(DATA, data + "/")
              + "DataDirectory "
              + data
              + "/data\nSocksPort 0\n");
      Process tor =
          new ProcessBuilder("tor", "--quiet", "--verify-config", "-f", trial.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!tor.waitFor(30, TimeUnit.SECONDS) || tor.exitValue() != 0) {
        tor.destroyForcibly();
        throw UserError.inFile(
            "this tor does not understand " + torrc,
            "proof-of-work defences need tor 0.4.8 built with --enable-gpl");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      err.println("hint: tor is not installed here, so " + torrc + " was not checked");
    } finally {
      Throwaway.remove(data);
    }
  }
}
