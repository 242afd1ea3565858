package org.farbank.drop.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.farbank.seal.age.Recipient;

/** What every drop of this release serves for the same keys, byte for byte. */
public final class Served {
  private Served() {}

  /** The bytes of each file by its path. */
  public static Map<String, byte[]> of(List<Recipient> recipients, List<Recipient> classic) {
    return new Pages(recipients, classic, Texts.all())
        .files().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().bytes()));
  }

  /** The page for use without a connection, in each language. */
  public static Map<String, String> offline(List<Recipient> recipients) {
    return Texts.all().values().stream()
        .collect(Collectors.toMap(Texts::language, texts -> Pages.offline(recipients, texts)));
  }
}
