package org.farbank.cli;

import java.nio.file.Path;
import org.farbank.pack.Pack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which border pack a command works with. */
final class PackOption {

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "border pack; else packs/china-north-korea of Farbank's folder")
  private @Nullable Path folder;

  /** Where it is. */
  Path folder() {
    return Packs.folder(folder);
  }

  Pack load() throws UserError {
    return Packs.load(folder);
  }
}
