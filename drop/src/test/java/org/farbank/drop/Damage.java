package org.farbank.drop;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A change to some bytes.
 *
 * @param where between 0 for the start and 1 for the end
 * @param piece what is put in
 */
record Damage(Kind kind, double where, byte[] piece) {
  enum Kind {
    CUT,
    INSERT,
    OVERWRITE,
    REMOVE,
    DOUBLE
  }

  static byte[] all(byte[] bytes, List<Damage> damages) {
    var damaged = bytes;
    for (var damage : damages) {
      damaged = damage.to(damaged);
    }
    return damaged;
  }

  private byte[] to(byte[] bytes) {
    int at = (int) (where * where * bytes.length); // more often near the start
    int past = Math.min(bytes.length, at + piece.length);
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    switch (kind) {
      case CUT -> {}
      case INSERT -> {
        out.writeBytes(piece);
        out.write(bytes, at, bytes.length - at);
      }
      case OVERWRITE -> {
        out.writeBytes(piece);
        out.write(bytes, past, bytes.length - past);
      }
      case REMOVE -> out.write(bytes, past, bytes.length - past);
      case DOUBLE -> out.writeBytes(bytes);
    }
    return out.toByteArray();
  }
}
