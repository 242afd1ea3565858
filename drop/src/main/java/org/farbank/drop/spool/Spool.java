package org.farbank.drop.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Envelopes in a folder, with maildir's discipline: written aside in {@code tmp}, synced, renamed
 * into {@code new}, the folder synced, and only then acknowledged. Names are 128 random bits. A
 * rewrite in random order takes the order of arrival out of inode numbers and change times.
 *
 * <p>After a crash an envelope may be there twice under two names, never half and never not at all;
 * the desk tells doubles by their content.
 */
public final class Spool {
  private static final int NAME = 16;
  private static final Pattern NAMES = Pattern.compile("[0-9a-f]{32}");

  private final Disk disk;
  private final Path aside;
  private final Path kept;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong size = new AtomicLong();

  private Spool(Disk disk, Path folder) {
    this.disk = disk;
    this.aside = folder.resolve("tmp");
    this.kept = folder.resolve("new");
  }

  /** Opens the spool, makes its folders, and clears what a crash left half written. */
  public static Spool open(Disk disk, Path folder) throws IOException {
    var spool = new Spool(disk, folder);
    disk.make(spool.aside);
    disk.make(spool.kept);
    for (var file : spool.files(spool.aside)) {
      disk.delete(file);
    }
    for (var file : spool.files(spool.kept)) {
      spool.size.addAndGet(Files.size(file));
    }
    return spool;
  }

  /**
   * Keeps an envelope; when it returns, a power cut cannot take it away.
   *
   * @throws Overflow where it is larger than {@code most} bytes; nothing is then kept
   */
  public void keep(InputStream envelope, long most) throws IOException {
    var name = name();
    var written = aside.resolve(name);
    disk.write(written, envelope, most);
    long bytes = Files.size(written);
    disk.rename(written, kept.resolve(name));
    size.addAndGet(bytes);
    disk.sync(kept);
  }

  /** The names of all envelopes, in random order. */
  public List<String> names() throws IOException {
    var names = new ArrayList<String>();
    for (var file : files(kept)) {
      names.add(file.getFileName().toString());
    }
    Collections.shuffle(names, random);
    return names;
  }

  /**
   * An envelope to read from.
   *
   * @throws NoSuchFileException where it is gone or was never there
   */
  public InputStream read(String name) throws IOException {
    return Files.newInputStream(kept.resolve(checked(name)));
  }

  /** Forgets an envelope. Doing so twice is well. */
  public void forget(String name) throws IOException {
    var file = kept.resolve(checked(name));
    if (Files.exists(file)) {
      size.addAndGet(-Files.size(file));
      disk.delete(file);
    }
    disk.sync(kept);
  }

  /**
   * Writes all envelopes anew, under new names, in random order. Each is there the whole time,
   * under one name or both.
   */
  public void rewrite() throws IOException {
    for (var name : names()) {
      try (var old = read(name)) {
        keep(old, Long.MAX_VALUE);
        forget(name);
      } catch (NoSuchFileException e) {
        continue; // the desk was quicker
      }
    }
  }

  /** The bytes that all envelopes take. */
  public long size() {
    return size.get();
  }

  /** A name as the spool gives them, or it would be a path. */
  private static String checked(String name) throws NoSuchFileException {
    if (!NAMES.matcher(name).matches()) {
      throw new NoSuchFileException("no name of an envelope");
    }
    return name;
  }

  private String name() {
    var name = new byte[NAME];
    random.nextBytes(name);
    return HexFormat.of().formatHex(name);
  }

  /** The envelopes in a folder: what else lies there was not written by us and is left alone. */
  private List<Path> files(Path folder) throws IOException {
    var all = new ArrayList<Path>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        if (NAMES.matcher(file.getFileName().toString()).matches()
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          all.add(file);
        }
      }
    }
    return all;
  }
}
