package org.farbank.desk.inbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Pictures, each decoded by a process of its own with a small heap and, where Linux lets us, no
 * network.
 */
@Component
final class Pictures {
  private static final int SECONDS = 20;
  private static final List<List<String>> NETLESS =
      List.of(List.of("unshare", "--net"), List.of("unshare", "--map-root-user", "--net"));

  /** Two at a time: a report may have many. */
  private final Semaphore places = new Semaphore(2);

  /** What a process is started with so that it has no network; found once. */
  private static final class Netless {
    static final List<String> WITH =
        NETLESS.stream().filter(Netless::works).findFirst().orElse(List.of());

    private static boolean works(List<String> command) {
      List<String> all = new ArrayList<>(command);
      all.add("true");
      try {
        var process =
            new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      } catch (IOException e) {
        return false; // there is no such program
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /** Whether pictures are decoded without a network. */
  static boolean netless() {
    return !Netless.WITH.isEmpty();
  }

  /** A picture as PNG, or nothing where it is none, too large or took too long. */
  Optional<byte[]> draw(byte[] bytes) {
    places.acquireUninterruptibly();
    try {
      return drawn(bytes);
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    } finally {
      places.release();
    }
  }

  private static Optional<byte[]> drawn(byte[] bytes) throws IOException, URISyntaxException {
    var builder =
        new ProcessBuilder(command())
            .directory(Path.of("/").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
    var process = builder.start();
    var end = Thread.ofVirtual().start(() -> endAfter(process));
    try {
      Thread.ofVirtual().start(() -> feed(process, bytes));
      byte[] png = process.getInputStream().readNBytes(Decode.LARGEST);
      process.getInputStream().close();
      return process.waitFor() == 0 ? Optional.of(png) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      end.interrupt();
      process.destroyForcibly();
    }
  }

  private static void feed(Process process, byte[] bytes) {
    try (var in = process.getOutputStream()) {
      in.write(bytes);
    } catch (IOException e) {
      // it ended before it had read everything: its exit value says so
    }
  }

  private static void endAfter(Process process) {
    try {
      process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it was in time
    }
  }

  private static List<String> command() throws URISyntaxException {
    var classes = Path.of(Decode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> command = new ArrayList<>(Netless.WITH);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-cp",
            classes.toString(),
            Decode.class.getName()));
    return command;
  }
}
