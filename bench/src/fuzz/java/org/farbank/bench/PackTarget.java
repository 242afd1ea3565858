package org.farbank.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.farbank.pack.Pack;
import org.farbank.pack.PackException;

/** A border pack with one mutated file: it loads, or is refused with all problems named. */
public final class PackTarget {

  private static final Path FOLDER = copy();
  private static final List<Path> FILES = files(FOLDER);

  private PackTarget() {}

  /** The first byte chooses the file, the others are its content. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    if (data.length == 0) {
      return;
    }
    Path file = FILES.get(Byte.toUnsignedInt(data[0]) % FILES.size());
    byte[] kept = Files.readAllBytes(file);
    byte[] content = new byte[data.length - 1];
    System.arraycopy(data, 1, content, 0, content.length);
    Files.write(file, content);
    try {
      Pack.load(FOLDER);
    } catch (PackException refused) {
      if (refused.problems().isEmpty()) {
        throw new IllegalStateException("a pack is refused without a reason", refused);
      }
    } finally {
      Files.write(file, kept);
    }
  }

  /** The tables of a pack in the order of their names. */
  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy() {
    try {
      Path folder = Files.createTempDirectory("farbank-pack");
      for (Path file : files(Texts.packFolder())) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
