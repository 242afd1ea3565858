package org.farbank.seal.age;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published vectors of the age format (C2SP CCTV): each file opens, or fails, as it says. */
class AgeVectorsTest {
  private static final Path VECTORS = Path.of("src/test/resources/cctv-age");

  @TestFactory
  Stream<DynamicTest> vectors() throws IOException {
    try (var files = Files.list(VECTORS)) {
      var all = files.sorted().toList();
      assertThat(all).hasSize(143);
      return all.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws Exception {
    var vector = Vector.read(Files.readAllBytes(file));
    if (vector.expect.equals("success")) {
      var hash = MessageDigest.getInstance("SHA-256").digest(vector.open());
      assertThat(HexFormat.of().formatHex(hash)).isEqualTo(vector.payload);
    } else {
      assertThatThrownBy(vector::open)
          .isInstanceOfSatisfying(
              Unopened.class,
              e -> {
                if (vector.expect.equals("no match")) {
                  assertThat(e.why()).isEqualTo(Unopened.Why.FOR_OTHERS);
                }
              });
    }
  }

  private static final class Vector {
    String expect = "";
    String payload = "";
    final List<Identity> identities = new ArrayList<>();
    final List<String> passphrases = new ArrayList<>();
    byte[] sealed = {};
    boolean compressed;

    static Vector read(byte[] file) throws IOException {
      var vector = new Vector();
      int at = 0;
      while (true) {
        int end = at;
        while (file[end] != '\n') {
          end++;
        }
        var line = new String(file, at, end - at, UTF_8);
        at = end + 1;
        if (line.isEmpty()) {
          break;
        }
        vector.set(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(": ") + 2));
      }
      var rest = Arrays.copyOfRange(file, at, file.length);
      vector.sealed =
          vector.compressed
              ? new InflaterInputStream(new ByteArrayInputStream(rest)).readAllBytes()
              : rest;
      return vector;
    }

    private void set(String key, String value) {
      switch (key) {
        case "expect" -> expect = value;
        case "payload" -> payload = value;
        case "identity" -> identities.add(Identity.parse(value));
        case "passphrase" -> passphrases.add(value);
        case "compressed" -> compressed = value.equals("zlib");
        case "file key", "comment", "armored" -> {}
        default -> throw new IllegalArgumentException("unknown key in a vector: " + key);
      }
    }

    byte[] open() throws Unopened {
      if (passphrases.isEmpty()) {
        return Opening.open(sealed, identities);
      }
      Unopened last = null;
      for (var passphrase : passphrases) {
        try {
          return Opening.open(sealed, passphrase);
        } catch (Unopened e) {
          last = e;
        }
      }
      throw last;
    }

    @Override
    public String toString() {
      return new String(sealed, ISO_8859_1);
    }
  }
}
