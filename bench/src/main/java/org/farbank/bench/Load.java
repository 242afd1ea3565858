package org.farbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.farbank.seal.age.Identity;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;

/**
 * How many reports of 16 KiB a drop takes in a second, each durable before it is acknowledged,
 * against OnionShare and against the disk alone, in turns in one run; then how long a post takes at
 * half of that, and how soon a drop answers after its start. Medians of {@link #ROUNDS}.
 */
public final class Load {
  private static final int ROUNDS = 5;
  private static final int PACED = 3;
  private static final int STARTS = 5;

  private final Path root;
  private final Crowd crowd;
  private final byte[] envelope;

  private Load(Path root, Crowd crowd, byte[] envelope) {
    this.root = root;
    this.crowd = crowd;
    this.envelope = envelope;
  }

  /** {@code [CONNECTIONS SECONDS]}: 64 connections, 5 seconds for each measurement unless said. */
  public static void main(String[] arguments) throws Exception {
    var crowd =
        arguments.length == 2
            ? new Crowd(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))
            : new Crowd(64, 5);
    var root = Files.createTempDirectory(Path.of("bench/target"), "load");
    try {
      var to = List.of(Identity.generate().recipient());
      RunningDrop.make(root);
      new Load(root, crowd, Outgoing.seal(Document.of("…"), to)).run();
    } finally {
      Folders.remove(root);
    }
  }

  private void run() throws IOException {
    double most;
    try (var drop = RunningDrop.start(root)) {
      if (OnionShare.installed()) {
        try (var peer = OnionShare.start(root)) {
          most = turns(drop, () -> onionShare(peer));
        }
      } else {
        System.out.println("onionshare-cli is not installed: the drop alone");
        most = turns(drop, () -> 0);
      }
      waits(drop, most / 2);
      System.out.printf(
          "the drop's memory: %d MB resident, at most %d MB, heap at most 128 MB%n",
          drop.memory("VmRSS") >> 10, drop.memory("VmHWM") >> 10);
    }
    starts();
  }

  /** One of those that are measured in turns: gives how many a second. */
  private interface Peer {
    double measure() throws IOException;
  }

  private double turns(RunningDrop running, Peer peer) throws IOException {
    var drop = new double[ROUNDS];
    var disk = new double[ROUNDS];
    var other = new double[ROUNDS];
    drop(running, 0); // warm
    peer.measure();
    for (int i = 0; i < ROUNDS; i++) {
      double before = running.processor();
      var done = drop(running, 0);
      drop[i] = done.perSecond();
      double spent = (running.processor() - before) / done.nanos().length;
      disk[i] = disk();
      other[i] = peer.measure();
      System.out.printf(
          "round %d: drop %.0f/s (%.2f ms of processor each), disk %.0f/s (ratio %.2f),"
              + " OnionShare %.0f/s (ratio %.1f)%n",
          i + 1, drop[i], 1e3 * spent, disk[i], drop[i] / disk[i], other[i], drop[i] / other[i]);
    }
    System.out.printf(
        "medians: drop %.0f/s, disk %.0f/s, OnionShare %.0f/s;"
            + " of the ratios: %.2f of the disk, %.1f times OnionShare%n",
        median(drop), median(disk), median(other), ratio(drop, disk), ratio(drop, other));
    return median(drop);
  }

  private void waits(RunningDrop running, double pace) throws IOException {
    for (int i = 0; i < PACED; i++) {
      var done = drop(running, pace);
      System.out.printf(
          "at %.0f/s (asked %.0f/s): p50 %.1f ms, p99 %.1f ms%n",
          done.perSecond(), pace, done.millis(0.5), done.millis(0.99));
    }
  }

  /** As many posts as the pace says, or as it takes where that is 0. */
  private Crowd.Done drop(RunningDrop running, double pace) throws IOException {
    var request = Wire.post("/reports", "application/octet-stream", envelope);
    Crowd.Making posts = () -> new Posts(running.port(), request);
    return pace == 0 ? crowd.run(posts) : crowd.pace(posts, pace);
  }

  private double disk() throws IOException {
    var disk = RawDisk.of(root);
    try {
      return crowd.run(() -> () -> disk.keep(envelope)).perSecond();
    } finally {
      Folders.remove(root.resolve("raw"));
    }
  }

  private double onionShare(OnionShare peer) throws IOException {
    var request = OnionShare.upload(envelope);
    return crowd.run(() -> () -> upload(peer.port(), request)).perSecond();
  }

  /** It answers HTTP/1.0 and closes each connection. */
  private static void upload(int port, byte[] request) throws IOException {
    try (var wire = new Wire(port)) {
      if (wire.send(request).status() != 200) {
        throw new IOException("OnionShare refused");
      }
    }
  }

  private void starts() throws IOException {
    var millis = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      try (var drop = RunningDrop.start(root);
          var wire = new Wire(drop.port())) {
        wire.send(Wire.request("GET", "/ko"));
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    System.out.printf(
        "start to first answer %s ahead-of-time cache: median %.0f ms, at most %.0f ms%n",
        RunningDrop.cached() ? "with" : "WITHOUT",
        median(millis),
        Arrays.stream(millis).max().orElseThrow());
  }

  private static double ratio(double[] ours, double[] theirs) {
    var ratios = new double[ours.length];
    Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
    return median(ratios);
  }

  private static double median(double[] values) {
    var sorted = Arrays.stream(values).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** One connection that is kept alive and posts one envelope after another. */
  private static final class Posts implements Crowd.Member {
    private final Wire wire;
    private final byte[] request;

    Posts(int port, byte[] request) throws IOException {
      this.wire = new Wire(port);
      this.request = request;
    }

    @Override
    public void act() throws IOException {
      int status = wire.send(request).status();
      if (status != 201) {
        throw new IOException("the drop answered " + status);
      }
    }

    @Override
    public void close() throws IOException {
      wire.close();
    }
  }
}
