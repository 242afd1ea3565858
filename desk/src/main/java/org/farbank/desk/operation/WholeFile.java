package org.farbank.desk.operation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that their owner alone reads, and that are whole, the old one, or not there. */
final class WholeFile {
  private static final int BUFFER = 1 << 16;

  private WholeFile() {}

  /** What fills a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file aside and puts it in its place; nothing is left where that fails. */
  static void write(Path file, Content content) throws IOException {
    Path aside = aside(file);
    try {
      fill(aside, content);
      place(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Where a file is written before it is put in its place. */
  static Path aside(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** Writes a file and syncs it to the disk. */
  static void fill(Path file, Content content) throws IOException {
    Files.deleteIfExists(file);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
            FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine);
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /** Puts a file in the place of another, durably. */
  static void place(Path aside, Path file) throws IOException {
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    try (var folder =
        FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
