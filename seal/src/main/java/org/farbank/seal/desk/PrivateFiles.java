package org.farbank.seal.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that their owner alone reads, and that are either whole or not there. */
final class PrivateFiles {
  private PrivateFiles() {}

  static void folder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /**
   * Writes a file aside, syncs it, renames it, syncs the folder.
   *
   * @throws FileSystemException where the disk is full or fails; what was there before stays
   */
  static void write(Path file, byte[] bytes) throws FileSystemException {
    var aside = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      writeAside(aside, bytes);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      sync(file.toAbsolutePath().resolveSibling(""));
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      aside.toFile().delete();
      throw new FileSystemException(file.toString(), null, e.getMessage());
    }
  }

  private static void writeAside(Path aside, byte[] bytes) throws IOException {
    Files.deleteIfExists(aside);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        FileChannel.open(
            aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    sync(file.toAbsolutePath().resolveSibling(""));
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
