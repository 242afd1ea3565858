package org.farbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.farbank.seal.age.Identity;
import org.farbank.seal.desk.DropFolder;
import org.farbank.seal.desk.Line;
import org.farbank.seal.process.Options;

/**
 * A drop as a process of its own, on loopback, started as {@code farbank drop} starts it: with what
 * the launcher has put into {@code .farbank}.
 */
final class RunningDrop implements AutoCloseable {
  private static final Path STATE = Path.of(".farbank").toAbsolutePath();

  private final Process process;
  private final Path root;
  private final int port;

  private RunningDrop(Process process, Path root, int port) {
    this.process = process;
    this.root = root;
    this.port = port;
  }

  /** Makes the folders of a drop and its desk, with limits that a benchmark does not reach. */
  static void make(Path root) throws IOException, GeneralSecurityException {
    DropFolder.make(
        root.resolve("drop"),
        root.resolve("desk"),
        List.of(Identity.generate().recipient()),
        "localhost:1",
        "listen=127.0.0.1:0",
        "desk=127.0.0.1:0",
        "posts-per-minute=1000000000",
        "spool-megabytes=1000000");
  }

  /** Starts the drop that {@link #make} made, and returns when it listens. */
  static RunningDrop start(Path root) throws IOException {
    var process =
        process(root.resolve("drop")).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var ports = DropFolder.Ports.of(process);
    Line.move(root.resolve("desk"), "localhost:" + ports.desk());
    return new RunningDrop(process, root, ports.everyone());
  }

  private static ProcessBuilder process(Path folder) throws IOException {
    var cache = STATE.resolve("drop.aot");
    var more =
        Files.exists(cache)
            ? List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=auto")
            : List.<String>of();
    try (var jars = Files.list(STATE.resolve("drop"));
        var options = RunningDrop.class.getResourceAsStream("/" + Options.DROP)) {
      var path =
          String.join(
              ":", jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")).sorted().toList());
      return Options.read(Objects.requireNonNull(options))
          .process(more, path, List.of("org.farbank.drop.Drop", folder.toString()));
    }
  }

  /** Whether the launcher made an ahead-of-time cache for it. */
  static boolean cached() {
    return Files.exists(STATE.resolve("drop.aot"));
  }

  int port() {
    return port;
  }

  /** The desk's line to it. */
  Line line() throws IOException, GeneralSecurityException {
    return Line.of(root.resolve("desk"));
  }

  /** A line of {@code /proc/PID/status}, in kB. */
  long memory(String key) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith(key + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** The processor time it has used, in seconds. */
  double processor() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
