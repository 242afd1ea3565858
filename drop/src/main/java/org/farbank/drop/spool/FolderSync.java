package org.farbank.drop.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Syncs one folder. Many wait for one sync: whoever comes while a sync runs shares the next one
 * with all who came, since only a sync that begins after a rename covers it.
 */
final class FolderSync {
  private final FileChannel folder;
  private long asked;
  private long done;
  private boolean running;

  FolderSync(Path folder) throws IOException {
    this.folder = FileChannel.open(folder, StandardOpenOption.READ);
  }

  void sync() throws IOException {
    long mine;
    synchronized (this) {
      mine = ++asked;
    }
    while (true) {
      long covers;
      synchronized (this) {
        while (running && done < mine) {
          await();
        }
        if (done >= mine) {
          return;
        }
        running = true;
        covers = asked;
      }
      boolean synced = false;
      try {
        folder.force(true);
        synced = true;
      } finally {
        finish(synced, covers);
      }
    }
  }

  private synchronized void finish(boolean synced, long covers) {
    running = false;
    done = synced ? Math.max(done, covers) : done;
    notifyAll();
  }

  private void await() throws IOException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while syncing", e);
    }
  }
}
