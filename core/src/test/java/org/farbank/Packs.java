package org.farbank;

import java.nio.file.Path;
import org.farbank.pack.Pack;

/** The border pack that tests read with. */
public final class Packs {

  /** China - North Korea, from the project's own folder. */
  public static final Pack CHINA_NORTH_KOREA = Pack.load(Path.of("../packs/china-north-korea"));

  private Packs() {}
}
