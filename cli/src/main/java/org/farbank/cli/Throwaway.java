package org.farbank.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.desk.DropFolder;
import org.farbank.seal.desk.KeyRing;
import org.farbank.seal.desk.Line;
import org.jspecify.annotations.Nullable;

/**
 * A desk with keys made for the moment, and its drop as a process on loopback. Closed, or when this
 * process ends in whatever way but by force, nothing of both is left.
 */
final class Throwaway implements AutoCloseable {

  private static final String PASSPHRASE = "throwaway";
  private static final int PATIENCE = 10; // seconds, for the drop to end

  private final Path root;
  private final Process drop;
  private final int port;
  private volatile boolean closed;

  private Throwaway(Path root, Process drop, int port) {
    this.root = root;
    this.drop = drop;
    this.port = port;
  }

  static Throwaway start() throws UserError, IOException, GeneralSecurityException {
    Path root = Files.createTempDirectory("farbank-demo");
    Process drop = null;
    try {
      Path desk = root.resolve("desk");
      int number = KeyRing.of(desk).create(PASSPHRASE);
      Path folder = root.resolve("drop");
      DropFolder.make(
          folder,
          desk,
          KeyRing.of(desk).recipients(number),
          "localhost:1", // moved below, once it listens
          "listen=127.0.0.1:0",
          "desk=127.0.0.1:0");
      drop =
          Program.DROP
              .process("Drop", folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      DropFolder.Ports ports = DropFolder.Ports.of(drop);
      Line.move(desk, "localhost:" + ports.desk());
      Throwaway made = new Throwaway(root, drop, ports.everyone());
      Runtime.getRuntime().addShutdownHook(new Thread(made::close));
      return made;
    } catch (IOException | UserError | GeneralSecurityException e) {
      end(drop);
      remove(root);
      throw e;
    }
  }

  /** Where the page is. */
  String address() {
    return "http://127.0.0.1:" + port;
  }

  Path desk() {
    return root.resolve("desk");
  }

  /** A file that goes with the rest. */
  Path file(String name) {
    return root.resolve(name);
  }

  Line line() throws IOException, GeneralSecurityException {
    return Line.of(desk());
  }

  List<Identity> keys() throws IOException, UserError {
    try {
      return KeyRing.of(desk()).unlock(PASSPHRASE);
    } catch (Unopened e) {
      throw UserError.ours("the throwaway key", e);
    }
  }

  /** Whether it was closed, perhaps by the end of this process. */
  boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    synchronized (this) { // whoever comes second waits for the first
      end(drop);
      remove(root);
    }
  }

  private static void end(@Nullable Process drop) {
    if (drop == null) {
      return;
    }
    drop.destroy();
    try {
      if (!drop.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        drop.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      drop.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Removes a folder of our own making. */
  static void remove(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (var files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // the system clears its temporary folder
    }
  }
}
