package org.farbank.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import org.farbank.drop.http.Manifest;
import org.farbank.drop.http.Server;
import org.farbank.drop.limit.Capacity;
import org.farbank.drop.limit.Tokens;
import org.farbank.drop.mailbox.Mailboxes;
import org.farbank.drop.memory.Scrub;
import org.farbank.drop.spool.RealDisk;
import org.farbank.drop.spool.Spool;
import org.farbank.seal.link.Link;

/**
 * The drop as a process: {@code Drop FOLDER}. It prints one line when it listens, and logs nothing.
 */
public final class Drop implements AutoCloseable {
  private final Server server;
  private final ScheduledExecutorService slow = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService quick = Executors.newSingleThreadScheduledExecutor();

  private Drop(Server server) {
    this.server = server;
  }

  /** Starts the drop of a folder. */
  public static Drop start(Path folder)
      throws IOException, GeneralSecurityException, Settings.Refused {
    var settings = Settings.read(folder);
    var disk = new RealDisk();
    var spool = Spool.open(disk, folder.resolve("spool"));
    var boxes = Mailboxes.open(disk, folder.resolve("mailboxes"), SteadyClock.startedNow());
    var scrub = new Scrub(System::nanoTime);
    var socket = SocketFile.of(settings.listen());
    if (socket.isPresent()) {
      socket.get().free();
    }
    var server =
        Server.start(
            settings,
            spool,
            boxes,
            Tokens.open(disk, folder),
            new Capacity(spool, folder, settings, System::nanoTime),
            scrub,
            Manifest.read(folder, settings.recipients(), settings.classic()),
            Link.read(folder.resolve("desk-tls.p12")).to(settings.deskCertificate()));
    if (socket.isPresent()) {
      socket.get().open();
    }
    var drop = new Drop(server);
    long minutes = settings.rewriteMinutes();
    every(drop.slow, minutes, TimeUnit.MINUTES, spool::rewrite);
    every(drop.slow, minutes, TimeUnit.MINUTES, boxes::expire);
    every(drop.quick, 1, TimeUnit.SECONDS, boxes::sweep); // a rewrite may take long: not behind it
    every(drop.quick, 1, TimeUnit.SECONDS, scrub::look);
    return drop;
  }

  /** Something that may fail, and is then done the next time. */
  private interface Chore {
    void run() throws IOException;
  }

  /** An executor drops what fails without a word; a drop that no longer cleans must not happen. */
  private static void every(
      ScheduledExecutorService executor, long pause, TimeUnit unit, Chore chore) {
    executor.scheduleWithFixedDelay(
        () -> {
          try {
            chore.run();
          } catch (IOException | RuntimeException e) {
            // the disk is failing: nothing acknowledged is touched by it
          }
        },
        pause,
        pause,
        unit);
  }

  /** The port of everyone's listener. */
  public int port() {
    return server.port();
  }

  /** The port of the desk's listener. */
  public int deskPort() {
    return server.deskPort();
  }

  @Override
  public void close() {
    slow.shutdownNow();
    quick.shutdownNow();
    server.stop();
  }

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      fail("no folder of a drop", "farbank drop new FOLDER makes one");
    }
    try {
      var drop = start(Path.of(arguments[0]));
      System.out.println("listening " + drop.port() + " desk " + drop.deskPort());
      Thread.currentThread().join();
    } catch (Settings.Refused e) {
      fail(String.valueOf(e.getMessage()), "mend drop.properties");
    } catch (NoSuchFileException e) {
      fail(
          "no " + Path.of(e.getFile()).getFileName() + " in the folder",
          "farbank drop new FOLDER makes one that is whole");
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      fail(
          "the drop could not start (" + e.getClass().getSimpleName() + ")",
          "is another one running at the same addresses, is the folder yours and the disk writable?");
    }
  }

  private static void fail(String error, String hint) {
    System.err.println("error: " + error + "\nhint: " + hint);
    System.exit(2);
  }
}
