package org.farbank.drop;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What bytes are searched for, by a name for each; and the searching, of processes and files. */
record Memory(Map<String, byte[]> wanted) {
  private static final int CHUNK = 16 << 20;

  /**
   * How often each is found in what a process can write: heap, stacks, what its libraries hold. It
   * is all that a core dump would have.
   */
  Map<String, Integer> search(long pid) throws IOException {
    var found = new TreeMap<String, Integer>();
    var process = Path.of("/proc", Long.toString(pid));
    try (var memory = new RandomAccessFile(process.resolve("mem").toFile(), "r")) {
      for (var line : Files.readAllLines(process.resolve("maps"))) {
        if (line.contains(" rw") || line.contains(" r-") && !line.contains("/")) {
          var ends = line.substring(0, line.indexOf(' ')).split("-");
          search(memory, Long.parseUnsignedLong(ends[0], 16), ends[1], found);
        }
      }
    }
    return found;
  }

  private void search(RandomAccessFile memory, long from, String end, Map<String, Integer> found)
      throws IOException {
    long to = Long.parseUnsignedLong(end, 16);
    int overlap = wanted.values().stream().mapToInt(one -> one.length).max().orElse(1) - 1;
    var chunk = new byte[CHUNK + overlap];
    for (long at = from; from > 0 && at < to; at += CHUNK) {
      int length = (int) Math.min(chunk.length, to - at);
      try {
        memory.seek(at);
        memory.readFully(chunk, 0, length);
      } catch (IOException e) {
        return; // reserved, or the kernel's own: nothing of the process is there
      }
      count(Arrays.copyOf(chunk, length), CHUNK, found);
    }
  }

  /** How often each is found in some bytes. */
  Map<String, Integer> search(byte[] bytes) {
    var found = new TreeMap<String, Integer>();
    count(bytes, bytes.length, found);
    return found;
  }

  /** Counts what begins before a limit. */
  private void count(byte[] bytes, int limit, Map<String, Integer> found) {
    var names = List.copyOf(wanted.keySet());
    var begins = new boolean[256];
    wanted.values().forEach(one -> begins[one[0] & 0xff] = true);
    for (int i = 0; i < Math.min(limit, bytes.length); i++) {
      if (begins[bytes[i] & 0xff]) {
        for (var name : names) {
          var one = wanted.get(name);
          if (i + one.length <= bytes.length
              && Arrays.equals(bytes, i, i + one.length, one, 0, one.length)) {
            found.merge(name, 1, Integer::sum);
          }
        }
      }
    }
  }
}
