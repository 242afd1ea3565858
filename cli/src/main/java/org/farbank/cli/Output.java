package org.farbank.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints: a stream, or a file that is written aside and appears only when it is
 * whole. Closing it without {@link #keep} leaves nothing behind, nor does an interrupt.
 */
final class Output implements AutoCloseable {

  private final PrintWriter writer;
  private final String name;
  private final @Nullable Path aside;
  private final @Nullable Path file;
  private final Thread atExit = new Thread(this::remove);

  private Output(PrintWriter writer, String name, @Nullable Path aside, @Nullable Path file) {
    this.writer = writer;
    this.name = name;
    this.aside = aside;
    this.file = file;
    if (aside != null) {
      Runtime.getRuntime().addShutdownHook(atExit);
    }
  }

  /** Standard output; it stays open. */
  static Output standard(PrintWriter out) {
    return new Output(out, "standard output", null, null);
  }

  /** A file; a device or a pipe is written as it is. */
  static Output file(Path path) throws UserError {
    if (Files.isDirectory(path)) {
      throw UserError.wrongUse(path + " is a folder", "name a file with --out");
    }
    try {
      boolean there = Files.exists(path);
      if (there && !Files.isRegularFile(path)) {
        return new Output(writer(path), path.toString(), null, null);
      }
      Path real = there ? path.toRealPath() : path.toAbsolutePath();
      long process = ProcessHandle.current().pid();
      Path aside = real.resolveSibling("." + real.getFileName() + "." + process + ".part");
      return new Output(writer(aside), path.toString(), aside, real);
    } catch (IOException e) {
      throw cannotWrite(path.toString());
    }
  }

  private static PrintWriter writer(Path path) throws IOException {
    BufferedWriter buffered =
        Files.exists(path, LinkOption.NOFOLLOW_LINKS)
            ? Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.WRITE)
            : Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    return new PrintWriter(buffered);
  }

  PrintWriter writer() {
    return writer;
  }

  /** Fails where what was printed so far did not arrive. */
  void check() throws UserError {
    if (writer.checkError()) {
      throw cannotWrite(name);
    }
  }

  /** Makes what was printed appear under its name. */
  void keep() throws UserError {
    check();
    if (aside == null || file == null) {
      return;
    }
    writer.close();
    check();
    try {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw cannotWrite(name);
    }
  }

  @Override
  public void close() {
    if (aside != null) {
      writer.close();
      remove();
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }

  private void remove() {
    if (aside != null) {
      aside.toFile().delete();
    }
  }

  private static UserError cannotWrite(String name) {
    return UserError.inFile(
        name + " cannot be written",
        "check the folder, the space left and who reads the other end");
  }
}
