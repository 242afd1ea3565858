package org.farbank.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.farbank.seal.desk.Inbox;
import org.farbank.seal.desk.Line;
import org.farbank.seal.desk.Pull;

/**
 * Kills a real drop again and again while envelopes come in from several threads and, now and then,
 * the desk pulls; in the end the desk pulls all. No acknowledged envelope may be lost, torn or kept
 * twice.
 */
public final class Kills {
  private static final int WRITERS = 4;
  private static final int MOST_TAKEN = 40;
  private static final int MOST_WAITED = 20;
  private static final int MOST_PAUSES = 120_000;
  private static final int PULL_EVERY = 5;
  private static final byte[] START = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

  private final Set<String> offered = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random;

  private Kills(long seed) {
    random = new Random(seed);
  }

  /**
   * What was left.
   *
   * @param offered how many envelopes were sent
   * @param acknowledged how many of them the drop took over
   * @param found how many different ones the desk has
   * @param lost acknowledged, and not found
   * @param torn found, and never offered
   * @param doubled found more than once
   */
  public record Result(
      int rounds, int offered, int acknowledged, int found, int lost, int torn, int doubled) {
    /** Nothing is lost, torn or doubled. */
    public boolean whole() {
      return lost == 0 && torn == 0 && doubled == 0;
    }
  }

  /** {@code Kills [--rounds N] [--seed N]}; ends with 1 where something is not whole. */
  public static void main(String[] args) throws Exception {
    int rounds = 1000;
    long seed = 4;
    for (int i = 0; i + 1 < args.length; i += 2) {
      switch (args[i]) {
        case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
        case "--seed" -> seed = Long.parseLong(args[i + 1]);
        default -> throw new IllegalArgumentException("Kills [--rounds N] [--seed N]");
      }
    }
    Path root = Files.createTempDirectory("farbank-kills");
    Result result = run(root, rounds, seed);
    System.out.println(result);
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    System.exit(result.whole() ? 0 : 1);
  }

  /** Kills so many times, in an empty folder. */
  public static Result run(Path root, int rounds, long seed) throws Exception {
    Kills kills = new Kills(seed);
    KilledDrop drop = KilledDrop.start(root);
    try {
      for (int round = 0; round < rounds; round++) {
        kills.round(drop, round % PULL_EVERY == PULL_EVERY - 1);
        drop.again();
      }
      pull(drop.desk());
      return kills.result(rounds, drop.desk());
    } finally {
      drop.kill();
    }
  }

  private void round(KilledDrop drop, boolean pulling) throws InterruptedException {
    List<Thread> busy = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Random own = new Random(random.nextLong());
      busy.add(Thread.startVirtualThread(() -> write(drop.port(), own)));
    }
    if (pulling) {
      busy.add(Thread.startVirtualThread(() -> pullUntilKilled(drop.desk())));
    }
    int until = acknowledged.size() + random.nextInt(MOST_TAKEN);
    for (int i = 0; acknowledged.size() < until; i++) {
      if (i > MOST_PAUSES) {
        throw new IllegalStateException("the drop takes nothing any more");
      }
      Thread.sleep(1);
    }
    Thread.sleep(random.nextInt(MOST_WAITED));
    drop.kill();
    for (Thread one : busy) {
      one.join();
    }
  }

  /** Posts one envelope after the other until the drop is gone. */
  private void write(int port, Random own) {
    try {
      while (true) {
        byte[] envelope = envelope(own);
        String hash = hash(envelope);
        offered.add(hash);
        var post =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/reports"))
                .POST(BodyPublishers.ofByteArray(envelope))
                .build();
        if (client.send(post, BodyHandlers.discarding()).statusCode() == 201) {
          acknowledged.add(hash);
        }
      }
    } catch (IOException e) {
      // killed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] envelope(Random own) {
    byte[] envelope = new byte[START.length + 16 + own.nextInt(100_000)];
    own.nextBytes(envelope);
    System.arraycopy(START, 0, envelope, 0, START.length);
    return envelope;
  }

  private static void pullUntilKilled(Path desk) {
    try {
      pull(desk);
    } catch (IOException | GeneralSecurityException e) {
      // killed: the next pull goes on
    }
  }

  private static void pull(Path desk) throws IOException, GeneralSecurityException {
    Pull.all(Line.of(desk), Inbox.of(desk), LocalDate.EPOCH, count -> {});
  }

  private Result result(int rounds, Path desk) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (Inbox.Item item : Inbox.of(desk).items()) {
      found.merge(hash(item.envelope()), 1, Integer::sum);
    }
    return new Result(
        rounds,
        offered.size(),
        acknowledged.size(),
        found.size(),
        (int) acknowledged.stream().filter(one -> !found.containsKey(one)).count(),
        (int) found.keySet().stream().filter(one -> !offered.contains(one)).count(),
        (int) found.values().stream().filter(times -> times > 1).count());
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
