package org.farbank.drop.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.farbank.drop.Settings;
import org.farbank.drop.spool.Spool;

/**
 * Whether another envelope is taken: posts a minute, room in the spool, room on the disk. Two
 * thirds are for everyone, all of it for who has a token: a flood does not lock out those the desk
 * knows.
 */
public final class Capacity {
  private static final long MEGABYTE = 1 << 20;

  /** How long what the disk said of its free space is taken as true, in nanoseconds. */
  private static final long FRESH = 1_000_000_000;

  /** Why an envelope is not taken now. */
  public enum Full {
    /** Too many posts a minute: it passes. */
    RATE,
    /** No room until the desk has pulled. */
    ROOM
  }

  private final Spool spool;
  private final Path folder;
  private final Settings settings;
  private final LongSupplier nanos;
  private final Allowance everyone;
  private final Allowance reserved;
  private volatile Space space = new Space(0, -1);

  /**
   * The disk's free space at a time; looking it up takes longer than storing an envelope.
   *
   * @param bytes free; negative where it was never looked up
   */
  private record Space(long at, long bytes) {}

  /** Full allowances at the start. */
  public Capacity(Spool spool, Path folder, Settings settings, LongSupplier nanos) {
    this.spool = spool;
    this.folder = folder;
    this.settings = settings;
    this.nanos = nanos;
    long kept = settings.postsPerMinute() / 3;
    long open = settings.postsPerMinute() - kept;
    this.everyone = new Allowance(open, open, nanos);
    this.reserved = new Allowance(kept, kept, nanos);
  }

  /**
   * Asks for room for an envelope.
   *
   * @param known whether a good token came with it
   * @return why it is not taken, or nothing
   */
  public Optional<Full> refuse(boolean known) throws IOException {
    long most = settings.spoolMegabytes() * MEGABYTE;
    long free = free();
    if (spool.size() > (known ? most : most / 3 * 2)
        || free < settings.freeMegabytes() * MEGABYTE * (known ? 1 : 2)) {
      return Optional.of(Full.ROOM);
    }
    if (everyone.take(1) || known && reserved.take(1)) {
      return Optional.empty();
    }
    return Optional.of(Full.RATE);
  }

  private long free() throws IOException {
    var known = space;
    long now = nanos.getAsLong();
    if (known.bytes() < 0 || now - known.at() > FRESH) {
      known = new Space(now, Files.getFileStore(folder).getUsableSpace());
      space = known;
    }
    return known.bytes();
  }
}
