package org.farbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.farbank.bench.Distinguisher.Sample;
import org.farbank.seal.age.Identity;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;

/**
 * Whether a mailbox with an answer can be told from one without: by status, size and headers, which
 * must be equal, or by time, which must give an advantage below {@link #AIM}. Ends with 1 if it
 * can.
 */
public final class Uniformity {
  private static final double AIM = 0.02;
  private static final int REQUESTS = 100_000;
  private static final int WARM = 10_000;
  private static final int ANSWERS = 300;

  /** Of each kind in one round of deletes: a drop holds at most 4,096 answers. */
  private static final int DELETES = 4_000;

  private static final LocalDate UNTIL = LocalDate.of(2999, 1, 1);

  /** Measured requests and the different answers they had. */
  private record Measured(List<Sample> samples, Set<String> looks) {
    Measured() {
      this(new ArrayList<>(), new HashSet<>());
    }

    void add(boolean there, Wire.Answer answer) {
      samples.add(new Sample(there, answer.nanos()));
      looks.add(answer.head() + " " + answer.size());
    }
  }

  private final Random random = new Random(20261125);
  private final Path root;
  private boolean well = true;

  private Uniformity(Path root) {
    this.root = root;
  }

  /** Measures reading, then deleting; {@code --requests N} for other than 100,000. */
  public static void main(String[] arguments) throws Exception {
    int requests = arguments.length == 2 ? Integer.parseInt(arguments[1]) : REQUESTS;
    var root = Files.createTempDirectory(Path.of("bench/target"), "uniformity");
    try {
      RunningDrop.make(root);
      var run = new Uniformity(root);
      run.reading(requests);
      run.deleting(requests);
      System.exit(run.well ? 0 : 1);
    } finally {
      Folders.remove(root);
    }
  }

  private void reading(int requests) throws Exception {
    var there = addresses(ANSWERS);
    var missing = addresses(ANSWERS);
    var measured = new Measured();
    try (var drop = RunningDrop.start(root)) {
      var key = Identity.generate().recipient();
      var line = drop.line();
      for (var address : there) {
        line.answer(address, Outgoing.seal(Document.of("…"), List.of(key)), UNTIL);
      }
      try (var wires = new Wires(drop.port())) { // the drop ends connections that wait
        for (int i = 0; i < WARM + requests; i++) {
          boolean one = random.nextBoolean();
          var address = (one ? there : missing).get(random.nextInt(ANSWERS));
          var answer = wires.next().send(Wire.request("GET", "/mailboxes/" + address));
          if (i >= WARM) {
            measured.add(one, answer);
          }
        }
      }
    }
    say("GET /mailboxes/…", measured);
  }

  private void deleting(int requests) throws IOException {
    var deletes = new Measured();
    var next = new Measured();
    for (int done = 0; done < requests; done += 2 * DELETES) {
      var there = addresses(DELETES);
      var all =
          new ArrayList<>(Stream.concat(there.stream(), addresses(DELETES).stream()).toList());
      Collections.shuffle(all, random);
      lay(there);
      var known = Set.copyOf(there);
      try (var drop = RunningDrop.start(root);
          var wires = new Wires(drop.port())) {
        for (var address : addresses(WARM / 2)) {
          wires.next().send(Wire.request("POST", "/mailboxes/" + address + "/delete"));
          wires.next().send(Wire.request("GET", "/mailboxes/" + address));
        }
        for (var address : all) {
          var wire = wires.next();
          var gone = wire.send(Wire.request("POST", "/mailboxes/" + address + "/delete"));
          deletes.add(known.contains(address), gone);
          next.add(
              known.contains(address), wire.send(Wire.request("GET", "/mailboxes/" + address)));
        }
      }
    }
    say("POST /mailboxes/…/delete", deletes);
    say("GET after it", next);
  }

  /** Lays answers as files, for the drop's next start: fifty thousand over the line take long. */
  private void lay(List<String> addresses) throws IOException {
    Folders.remove(root.resolve("drop/mailboxes")); // what the end of a drop left unswept
    var folder = Files.createDirectories(root.resolve("drop/mailboxes"));
    var envelope = new byte[16 << 10];
    random.nextBytes(envelope);
    for (var address : addresses) {
      Files.write(folder.resolve(address + "." + UNTIL), envelope);
    }
  }

  private List<String> addresses(int count) {
    return Stream.generate(
            () -> {
              var bytes = new byte[32];
              random.nextBytes(bytes);
              return HexFormat.of().formatHex(bytes);
            })
        .limit(count)
        .toList();
  }

  private void say(String what, Measured measured) {
    var by = Distinguisher.of(measured.samples(), random);
    var threshold = by.byThreshold();
    var bins = by.byBins();
    boolean alike = measured.looks().size() == 1;
    boolean small = Math.max(threshold.most(), bins.most()) < AIM;
    well &= alike && small;
    System.out.printf(
        "%s: %d requests, median there %.1f µs, missing %.1f µs%n"
            + "  status, size and headers: %s%n"
            + "  advantage by the best threshold %s, by bins %s: %s%n",
        what,
        measured.samples().size(),
        median(measured, true),
        median(measured, false),
        alike ? "equal" : measured.looks().size() + " different ones",
        threshold,
        bins,
        small ? "below " + AIM : "NOT below " + AIM);
  }

  private static double median(Measured measured, boolean there) {
    var nanos =
        measured.samples().stream()
            .filter(s -> s.there() == there)
            .mapToLong(Sample::nanos)
            .sorted()
            .toArray();
    return nanos[nanos.length / 2] / 1e3;
  }
}
