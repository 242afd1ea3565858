package org.farbank.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farbank.drop.Drop;
import org.farbank.seal.age.Identity;
import org.farbank.seal.desk.Line;
import org.farbank.seal.link.Link;
import org.farbank.seal.process.Options;

/** A real drop in a process, to be started, killed and started again on the same folder. */
final class KilledDrop {
  private final Path folder;
  private final Path desk;
  private final String pin;
  private Process process;
  private int port;

  private KilledDrop(Path folder, Path desk, String pin, Process process) {
    this.folder = folder;
    this.desk = desk;
    this.pin = pin;
    this.process = process;
  }

  /** Makes the folders of a drop and of its desk, and starts the drop. */
  static KilledDrop start(Path root) throws IOException, GeneralSecurityException {
    Path folder = Files.createDirectories(root.resolve("drop"));
    Path desk = Files.createDirectories(root.resolve("desk"));
    Link ours = Link.generate();
    Link theirs = Link.generate();
    ours.save(folder.resolve("desk-tls.p12"));
    theirs.save(desk.resolve("desk-tls.p12"));
    Files.write(
        folder.resolve("drop.properties"),
        List.of(
            "listen=127.0.0.1:0",
            "desk=127.0.0.1:0",
            "desk-certificate=" + theirs.pin(),
            "recipients=" + Identity.generate().recipient().text(),
            "classic=",
            "posts-per-minute=1000000"));
    KilledDrop drop = new KilledDrop(folder, desk, ours.pin(), process(folder));
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

  /** Waits for the one line {@code listening PORT desk PORT}, and tells the desk. */
  private void listen() throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the drop did not start");
    }
    String[] words = line.split(" ");
    port = Integer.parseInt(words[1]);
    Line.save(desk, "localhost:" + words[3], pin);
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
