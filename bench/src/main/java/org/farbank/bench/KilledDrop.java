package org.farbank.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farbank.drop.Drop;
import org.farbank.seal.age.Identity;
import org.farbank.seal.desk.DropFolder;
import org.farbank.seal.desk.Line;
import org.farbank.seal.process.Options;

/** A real drop in a process, to be started, killed and started again on the same folder. */
final class KilledDrop {
  private final Path folder;
  private final Path desk;
  private Process process;
  private int port;

  private KilledDrop(Path folder, Path desk, Process process) {
    this.folder = folder;
    this.desk = desk;
    this.process = process;
  }

  /** Makes the folders of a drop and of its desk, and starts the drop. */
  static KilledDrop start(Path root) throws IOException, GeneralSecurityException {
    Path folder = root.resolve("drop");
    Path desk = root.resolve("desk");
    DropFolder.make(
        folder,
        desk,
        List.of(Identity.generate().recipient()),
        "localhost:1",
        "listen=127.0.0.1:0",
        "desk=127.0.0.1:0",
        "posts-per-minute=1000000");
    KilledDrop drop = new KilledDrop(folder, desk, process(folder));
    drop.listen();
    drop.process.destroy(); // ends by itself once, and leaves what makes the next starts quick
    drop.process.onExit().join();
    drop.again();
    return drop;
  }

  private static Process process(Path folder) throws IOException {
    try (var text = Drop.class.getClassLoader().getResourceAsStream(Options.DROP)) {
      if (text == null) {
        throw new IOException("no " + Options.DROP);
      }
      return Options.read(text)
          .process(
              List.of(
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+AutoCreateSharedArchive",
                  "-XX:SharedArchiveFile=" + archive(folder)),
              classPath(),
              List.of(Drop.class.getName(), folder.toString()))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    }
  }

  /** Jars alone: no archive of classes is made where there is a folder. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(place -> place.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path archive(Path folder) {
    return folder.resolveSibling("classes.jsa");
  }

  /** Waits until it listens, and tells the desk. */
  private void listen() throws IOException {
    DropFolder.Ports ports = DropFolder.Ports.of(process);
    port = ports.everyone();
    Line.move(desk, "localhost:" + ports.desk());
  }

  /** Kill -9, at once. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts it again. */
  void again() throws IOException {
    process = process(folder);
    listen();
  }

  /** The port of everyone's listener. */
  int port() {
    return port;
  }

  /** The folder of its desk. */
  Path desk() {
    return desk;
  }
}
