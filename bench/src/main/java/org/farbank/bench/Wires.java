package org.farbank.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A few connections that are kept alive and used in turn. */
final class Wires implements Closeable {
  private static final int COUNT = 8;

  private final List<Wire> all = new ArrayList<>();
  private int turn;

  Wires(int port) throws IOException {
    for (int i = 0; i < COUNT; i++) {
      all.add(new Wire(port));
    }
  }

  Wire next() {
    turn = (turn + 1) % COUNT;
    return all.get(turn);
  }

  @Override
  public void close() throws IOException {
    for (var wire : all) {
      wire.close();
    }
  }
}
