package org.farbank.drop.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.farbank.drop.spool.Disk;

/**
 * Answers of the desk by address. All are held in memory and written to disk, so that reading one
 * takes the same work whether it is there or not; a missing one is answered with a decoy.
 *
 * <p>A file is named {@code ADDRESS.DAY}: the day on which it expires, which the desk chose.
 */
public final class Mailboxes {
  /** Every answer has this many bytes. */
  public static final int SIZE = 16 << 10;

  /** How many answers are held at most: 64 MB. */
  public static final int MOST = 4096;

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern FILE = Pattern.compile("[0-9a-f]{64}\\.\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern ASIDE = Pattern.compile("[0-9a-f]{64}\\.tmp");
  private static final int ADDRESS_LENGTH = 64;

  /** How many envelopes stand in for those that are missing: 4 MB. */
  private static final int STANDING = 256;

  /** How many deletes are noted between two sweeps at most, not to fill the memory. */
  private static final int MOST_ASKED = 4 * MOST;

  private record Answer(byte[] envelope, LocalDate until) {}

  private final Disk disk;
  private final Path folder;
  private final InstantSource clock;
  private final Decoy decoy = new Decoy();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Set<String> gone = ConcurrentHashMap.newKeySet();
  private final byte[][] standing = new byte[STANDING][];

  private Mailboxes(Disk disk, Path folder, InstantSource clock) {
    this.disk = disk;
    this.folder = folder;
    this.clock = clock;
    Arrays.setAll(standing, i -> decoy.bytes(SIZE));
  }

  /** Opens the folder and forgets what has expired. */
  public static Mailboxes open(Disk disk, Path folder, InstantSource clock) throws IOException {
    disk.make(folder);
    var boxes = new Mailboxes(disk, folder, clock);
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        boxes.load(file);
      }
    }
    boxes.expire();
    return boxes;
  }

  /** What we did not write is left alone: only half of an answer is cleared away. */
  private void load(Path file) throws IOException {
    var name = file.getFileName().toString();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (ASIDE.matcher(name).matches()) {
      disk.delete(file); // half written when the power went
    } else if (FILE.matcher(name).matches() && Files.size(file) == SIZE) {
      try {
        var until = LocalDate.parse(name.substring(ADDRESS_LENGTH + 1));
        load(file, name.substring(0, ADDRESS_LENGTH), until);
      } catch (DateTimeParseException e) {
        return; // no day has that name: not ours
      }
    }
  }

  private void load(Path file, String address, LocalDate until) throws IOException {
    if (until.isBefore(today())) {
      disk.delete(file);
      return;
    }
    if (answers.size() >= MOST && !answers.containsKey(address)) {
      return; // no drop lays so many: what is not ours must not fill the memory
    }
    var other = answers.get(address);
    if (other != null && other.until().isAfter(until)) {
      disk.delete(file); // the power went while one answer took the place of the other
      return;
    }
    answers.put(address, new Answer(Files.readAllBytes(file), until));
    if (other != null) {
      disk.delete(file(address, other.until()));
    }
  }

  /** Whether a text has the form of an address. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /**
   * The answer under an address, or a decoy: always {@link #SIZE} bytes. Either way noise is drawn,
   * and an envelope that lay in memory is read and copied by the same steps.
   */
  public byte[] read(String address) {
    var bytes = decoy.bytes(SIZE);
    var answer = answers.get(address);
    var lying =
        answer == null ? standing[Math.floorMod(address.hashCode(), STANDING)] : answer.envelope();
    int there = gone.contains(address) | answer == null ? 0 : -1;
    for (int i = 0; i < SIZE; i++) {
      bytes[i] ^= (byte) ((bytes[i] ^ lying[i]) & there);
    }
    return bytes;
  }

  /** The addresses under which an answer lies. */
  public Set<String> addresses() {
    return Set.copyOf(answers.keySet());
  }

  /**
   * Lays an answer under an address; an older one there is replaced.
   *
   * @throws IllegalArgumentException where that is no address, no answer, or its day is past
   * @throws Taken where all mailboxes hold an answer
   */
  public synchronized void put(String address, byte[] envelope, LocalDate until)
      throws IOException {
    if (!isAddress(address) || envelope.length != SIZE) {
      throw new IllegalArgumentException("not an address, or not an answer's size");
    }
    if (until.isBefore(today())) {
      throw new IllegalArgumentException("its day is past");
    }
    if (answers.size() >= MOST && !answers.containsKey(address)) {
      throw new Taken();
    }
    var file = file(address, until);
    var aside = folder.resolve(address + ".tmp");
    disk.delete(aside);
    disk.write(aside, new ByteArrayInputStream(envelope), SIZE);
    disk.rename(aside, file);
    disk.sync(folder);
    gone.remove(address);
    var old = answers.put(address, new Answer(envelope, until));
    if (old != null && !old.until().equals(until)) {
      disk.delete(file(address, old.until())); // not before the new one is durable
      disk.sync(folder);
    }
  }

  /** Forgets an answer, if there is one. */
  public synchronized void forget(String address) throws IOException {
    var answer = answers.remove(address);
    if (answer != null) {
      disk.delete(file(address, answer.until()));
      disk.sync(folder);
    }
  }

  /**
   * Forgets an answer, if there is one, for whoever asks: it is not read again, and goes with the
   * next {@link #sweep}. What is not there is noted all the same.
   */
  public void forgetSoon(String address) {
    if (isAddress(address) && (gone.size() < MOST_ASKED || answers.containsKey(address))) {
      gone.add(address);
    }
  }

  /**
   * Removes answers that were forgotten. The disk is busy for as long where none of them was there:
   * a cover file is written and removed each time that anybody asked.
   */
  public synchronized void sweep() throws IOException {
    if (gone.isEmpty()) {
      return;
    }
    gone.retainAll(answers.keySet()); // first of all: a disk that fails must not let it grow
    var cover = folder.resolve("cover");
    disk.delete(cover);
    disk.write(cover, new ByteArrayInputStream(decoy.bytes(SIZE)), SIZE);
    disk.delete(cover);
    for (var address : gone) {
      var answer = answers.get(address);
      if (answer != null) {
        disk.delete(file(address, answer.until()));
        answers.remove(address);
      }
      gone.remove(address);
    }
    disk.sync(folder);
  }

  /** Forgets what has expired. */
  public void expire() throws IOException {
    var today = today();
    for (var entry : Map.copyOf(answers).entrySet()) {
      if (entry.getValue().until().isBefore(today)) {
        forget(entry.getKey());
      }
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Path file(String address, LocalDate until) {
    return folder.resolve(address + "." + until);
  }

  /** All mailboxes hold an answer: one has to be read, or to expire, first. */
  public static final class Taken extends IOException {
    private static final long serialVersionUID = 1;

    Taken() {
      super("all " + MOST + " mailboxes are taken");
    }
  }
}
