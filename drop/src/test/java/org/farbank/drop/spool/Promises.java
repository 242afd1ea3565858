package org.farbank.drop.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.farbank.drop.limit.Tokens;
import org.farbank.drop.mailbox.Mailboxes;

/**
 * What a drop must still have after a power cut at some moment.
 *
 * @param envelopes those acknowledged and not yet asked to be forgotten, in hexadecimal digits
 * @param answers by mailbox: what may lie there, in hexadecimal digits; where nothing may, "" too
 * @param tokens the sets of good tokens that may be
 */
record Promises(Set<String> envelopes, Map<String, Set<String>> answers, Set<Set<String>> tokens) {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);

  /** At the start nothing was promised. */
  static Promises none() {
    return new Promises(Set.of(), Map.of(), Set.of(Set.of()));
  }

  Promises with(byte[] envelope) {
    var all = new HashSet<>(envelopes);
    all.add(hex(envelope));
    return new Promises(Set.copyOf(all), answers, tokens);
  }

  Promises without(byte[] envelope) {
    var all = new HashSet<>(envelopes);
    all.remove(hex(envelope));
    return new Promises(Set.copyOf(all), answers, tokens);
  }

  Promises answers(String address, Set<String> maybe) {
    var all = new HashMap<>(answers);
    all.put(address, maybe);
    return new Promises(envelopes, Map.copyOf(all), tokens);
  }

  Promises tokens(Set<Set<String>> maybe) {
    return new Promises(envelopes, answers, maybe);
  }

  /**
   * Starts a drop on what is left, and looks for all that was promised.
   *
   * @param ever every envelope that was ever offered, all answers, all tokens: nothing else may be
   */
  void hold(Path folder, Set<String> ever, Set<String> everyToken) throws IOException {
    var disk = new RealDisk();
    var spool = Spool.open(disk, folder.resolve("spool"));
    var boxes = Mailboxes.open(disk, folder.resolve("mailboxes"), CLOCK);
    var good = Tokens.open(disk, folder);
    var found = new HashSet<String>();
    for (var name : spool.names()) {
      try (var in = spool.read(name)) {
        found.add(hex(in.readAllBytes()));
      }
    }
    assertThat(found).containsAll(envelopes);
    assertThat(ever).as("no envelope is torn").containsAll(found);
    assertThat(folder.resolve("spool/tmp")).isEmptyDirectory();
    for (var address : answers.keySet()) {
      boolean there = boxes.addresses().contains(address);
      assertThat(answers.get(address)).contains(there ? hex(boxes.read(address)) : "");
    }
    assertThat(tokens)
        .contains(everyToken.stream().filter(good::take).collect(Collectors.toUnmodifiableSet()));
    assertThat(names(folder)).doesNotContain("tokens.tmp");
    assertThat(names(folder.resolve("mailboxes")))
        .as("one file for each answer")
        .hasSize(boxes.addresses().size());
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
