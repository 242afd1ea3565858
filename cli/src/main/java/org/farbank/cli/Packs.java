package org.farbank.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.farbank.pack.Pack;
import org.farbank.pack.PackException;
import org.farbank.reader.Reader;
import org.farbank.reader.Readers;
import org.jspecify.annotations.Nullable;

/** Finds and loads the border pack. */
final class Packs {

  private static final String DEFAULT = "packs/china-north-korea";

  private Packs() {}

  /** The pack in a folder, or the project's own where none is given. */
  static Pack load(@Nullable Path given) throws UserError {
    Path folder = folder(given);
    if (!Files.isDirectory(folder)) {
      throw UserError.wrongUse("there is no border pack at " + folder, "name a folder with --pack");
    }
    try {
      return Pack.load(folder);
    } catch (PackException e) {
      throw UserError.inFile(
          "the border pack " + folder + " has " + count(e),
          "farbank pack check " + folder + " lists them");
    }
  }

  /** The folder of the pack that {@link #load} loads. */
  static Path folder(@Nullable Path given) {
    return given == null ? home().resolve(DEFAULT) : given;
  }

  /** The reader of a language. */
  static Reader reader(Readers readers, String language) throws UserError {
    try {
      return readers.in(language);
    } catch (PackException e) {
      throw UserError.inFile(
          "the words or rules have " + count(e) + ", the first: " + e.problems().getFirst(),
          "farbank pack check lists them");
    }
  }

  /** How many problems there are, in words. */
  static String count(PackException e) {
    int count = e.problems().size();
    return count == 1 ? "1 problem" : count + " problems";
  }

  /** The project's folder: from the launcher, else the nearest folder above that has packs. */
  static Path home() {
    String told = System.getProperty("farbank.home");
    if (told != null) {
      return Path.of(told);
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(DEFAULT))) {
        return folder;
      }
    }
    return here;
  }
}
