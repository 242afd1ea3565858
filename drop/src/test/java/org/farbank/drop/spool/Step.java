package org.farbank.drop.spool;

import java.nio.file.Path;

/** What was done to a disk, as far as a power cut can tell. Files are numbered as inodes are. */
sealed interface Step {
  /** A folder was made, durably. */
  record Made(Path folder) implements Step {}

  /** A file was begun: its name is in the folder, any part of its content may be. */
  record Begun(Path file, int inode, byte[] content) implements Step {}

  /** The content of a file was synced. */
  record Written(int inode) implements Step {}

  /** A file has another name, maybe in another folder. */
  record Renamed(Path from, Path to) implements Step {}

  /** A name was removed. */
  record Deleted(Path file) implements Step {}

  /** A folder was synced: all that happened to its names before is durable. */
  record Synced(Path folder) implements Step {}
}
