package org.farbank.desk.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The files of an embedded store. */
final class StoreFiles {
  private StoreFiles() {}

  /** The store itself. */
  static Path of(Path data) {
    return data.resolve("store.mv.db");
  }

  /** Removes a store that was made for nothing. */
  static void remove(Path data) {
    try {
      for (String ending : new String[] {".mv.db", ".trace.db", ".lock.db"}) {
        Files.deleteIfExists(data.resolve("store" + ending));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder with all that is in it. */
  static void removeFolder(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
