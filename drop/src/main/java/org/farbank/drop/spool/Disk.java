package org.farbank.drop.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The few steps that durability rests on. The real ones are in {@link RealDisk}; tests record them
 * and replay every prefix, as a power cut would leave it.
 */
public interface Disk {
  /** Makes a folder that its owner alone can enter, if need be; it will survive a power cut. */
  void make(Path folder) throws IOException;

  /**
   * Writes a new file and syncs it; its time stamps say nothing.
   *
   * @param most how many bytes are taken
   * @throws Overflow where the stream has more; the file is then gone
   */
  void write(Path file, InputStream content, long most) throws IOException;

  /** Renames a file within one file system, at once. */
  void rename(Path from, Path to) throws IOException;

  /** Removes a file, if it is there. */
  void delete(Path file) throws IOException;

  /**
   * Returns when everything that happened in the folder before the call will survive a power cut.
   */
  void sync(Path folder) throws IOException;
}
