package org.farbank.drop;

import java.util.List;
import java.util.stream.Stream;
import org.farbank.drop.http.Manifest;
import org.farbank.seal.age.Recipient;

/** Prints what its desk signs for a drop: {@code PrintManifest RECIPIENTS CLASSIC}. */
public final class PrintManifest {
  private PrintManifest() {}

  /** Writes the list to standard output. */
  public static void main(String[] arguments) {
    System.out.writeBytes(Manifest.of(keys(arguments[0]), keys(arguments[1])));
    System.out.flush();
  }

  static List<Recipient> keys(String text) {
    return Stream.of(text.split(" ")).filter(key -> !key.isEmpty()).map(Recipient::parse).toList();
  }
}
