package org.farbank.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.farbank.seal.age.Identity;
import org.farbank.seal.link.Link;
import org.farbank.seal.process.Options;

/** A drop as a process of its own, started with the options that ship with it. */
final class RunningDrop implements AutoCloseable {
  final Path folder;
  final Path output;
  final Process process;
  final Identity key = Identity.generate();

  RunningDrop(Path root) throws Exception {
    folder = Files.createDirectories(root.resolve("drop"));
    output = root.resolve("output");
    Link.generate().save(folder.resolve("desk-tls.p12"));
    Files.write(
        folder.resolve("drop.properties"),
        List.of(
            "listen=127.0.0.1:0",
            "desk=127.0.0.1:0",
            "desk-certificate=" + Link.generate().pin(),
            "recipients=" + key.recipient().text(),
            "classic=",
            "posts-per-minute=100000"));
    var temporary = Files.createDirectories(root.resolve("temporary"));
    process =
        options()
            .process(
                List.of("-Djava.io.tmpdir=" + temporary),
                System.getProperty("java.class.path"),
                List.of(Drop.class.getName(), folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
  }

  private static Options options() throws IOException {
    try (var text = Drop.class.getClassLoader().getResourceAsStream(Options.DROP)) {
      return Options.read(text);
    }
  }

  /** The port of everyone's listener, once it listens. */
  int port() throws Exception {
    while (!Files.readString(output).endsWith("\n")) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IOException("the drop ended: " + Files.readString(output));
      }
    }
    return Integer.parseInt(Files.readString(output).split(" ")[1]);
  }

  /** All its memory stands still, or goes on. */
  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() throws Exception {
    process.destroyForcibly().waitFor();
  }
}
