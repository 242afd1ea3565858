package org.farbank.drop.spool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The disk of this machine, and what was done to it. */
final class RecordingDisk implements Disk {
  private final Disk real = new RealDisk();
  private final List<Step> steps = new ArrayList<>();
  private int inodes;

  /** All that was done until now. */
  List<Step> steps() {
    return steps;
  }

  @Override
  public void make(Path folder) throws IOException {
    real.make(folder);
    steps.add(new Step.Made(folder));
  }

  @Override
  public void write(Path file, InputStream content, long most) throws IOException {
    var bytes = content.readAllBytes();
    int inode = inodes++;
    steps.add(new Step.Begun(file, inode, bytes));
    try {
      real.write(file, new ByteArrayInputStream(bytes), most);
      steps.add(new Step.Written(inode));
    } catch (Overflow e) {
      steps.add(new Step.Deleted(file));
      throw e;
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    real.rename(from, to);
    steps.add(new Step.Renamed(from, to));
  }

  @Override
  public void delete(Path file) throws IOException {
    if (Files.exists(file)) {
      real.delete(file);
      steps.add(new Step.Deleted(file));
    }
  }

  @Override
  public void sync(Path folder) throws IOException {
    real.sync(folder);
    steps.add(new Step.Synced(folder));
  }
}
