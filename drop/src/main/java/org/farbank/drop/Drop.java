package org.farbank.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
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
  private final java.util.concurrent.ScheduledExecutorService chores =
      Executors.newSingleThreadScheduledExecutor();
  private final java.util.concurrent.ScheduledExecutorService sweeps =
      Executors.newSingleThreadScheduledExecutor();

  private Drop(Server server) {
    this.server = server;
  }

  /** Starts the drop of a folder. */
  public static Drop start(Path folder)
      throws IOException, GeneralSecurityException, Settings.Refused {
    var settings = Settings.read(folder);
    var disk = new RealDisk();
    var spool = Spool.open(disk, folder.resolve("spool"));
    var boxes = Mailboxes.open(disk, folder.resolve("mailboxes"), Clock.systemUTC());
    var scrub = new Scrub(System::nanoTime);
    var server =
        Server.start(
            settings,
            spool,
            boxes,
            Tokens.open(disk, folder),
            new Capacity(spool, folder, settings, System::nanoTime),
            scrub,
            Link.read(folder.resolve("desk-tls.p12")).to(settings.deskCertificate()));
    var drop = new Drop(server);
    drop.chores.scheduleWithFixedDelay(
        () -> chores(spool, boxes),
        settings.rewriteMinutes(),
        settings.rewriteMinutes(),
        TimeUnit.MINUTES);
    drop.chores.scheduleWithFixedDelay(scrub::look, 1, 1, TimeUnit.SECONDS);
    drop.sweeps.scheduleWithFixedDelay(() -> sweep(boxes), 1, 1, TimeUnit.SECONDS);
    return drop;
  }

  private static void sweep(Mailboxes boxes) {
    try {
      boxes.sweep();
    } catch (IOException e) {
      // the disk is failing: the answer expires in time
    }
  }

  private static void chores(Spool spool, Mailboxes boxes) {
    try {
      spool.rewrite();
      boxes.expire();
    } catch (IOException e) {
      // tried again the next time: every envelope is still there under one name at least
    }
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
    chores.shutdownNow();
    sweeps.shutdownNow();
    server.stop();
  }

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("error: no folder of a drop\nhint: farbank drop new FOLDER makes one");
      System.exit(2);
    }
    try {
      var drop = start(Path.of(arguments[0]));
      System.out.println("listening " + drop.port() + " desk " + drop.deskPort());
      Thread.currentThread().join();
    } catch (Settings.Refused e) {
      System.err.println("error: " + e.getMessage());
      System.exit(2);
    } catch (NoSuchFileException e) {
      System.err.println("error: no " + Path.of(e.getFile()).getFileName() + " in the folder");
      System.exit(2);
    }
  }
}
