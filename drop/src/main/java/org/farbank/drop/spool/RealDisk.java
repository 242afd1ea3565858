package org.farbank.drop.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The disk of this machine. */
public final class RealDisk implements Disk {
  /** The time stamp of every file: a day long before the drop. */
  private static final FileTime NO_TIME = FileTime.fromMillis(0);

  private static final FileAttribute<?> MINE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final int BUFFER = 16 << 10;

  private final Map<Path, FolderSync> folders = new ConcurrentHashMap<>();

  @Override
  public void make(Path folder) throws IOException {
    var parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      make(parent);
      Files.createDirectories(folder, MINE);
    }
    sync(parent); // also one that a killed process made
  }

  @Override
  public void write(Path file, InputStream content, long most) throws IOException {
    boolean whole = false;
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var buffer = new byte[BUFFER];
      long written = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        written += read;
        if (written > most) {
          throw new Overflow(most);
        }
        var bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      Files.setLastModifiedTime(file, NO_TIME);
      channel.force(true);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void sync(Path folder) throws IOException {
    try {
      folders
          .computeIfAbsent(
              folder,
              path -> {
                try {
                  return new FolderSync(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .sync();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
