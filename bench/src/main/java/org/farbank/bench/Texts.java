package org.farbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.farbank.pack.Pack;
import org.farbank.reader.Report;
import org.farbank.score.LabelledReport;

/** The reports that all measurements read: those of the project, found from its root. */
final class Texts {

  private static final Path ROOT =
      Path.of(System.getProperty("farbank.home", Files.isDirectory(Path.of("packs")) ? "." : ".."));

  private Texts() {}

  /** The English reports of the corpus. */
  static List<Report> reports() throws IOException {
    return reports("en");
  }

  /** The reports of the corpus in one language. */
  static List<Report> reports(String language) throws IOException {
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("corpus").resolve(language))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        reports.add(LabelledReport.read(file).report());
      }
    }
    return List.copyOf(reports);
  }

  /** Characters of all reports. */
  static long size(List<Report> reports) {
    return reports.stream().mapToLong(r -> r.text().length()).sum();
  }

  static Path packFolder() {
    return ROOT.resolve("packs/china-north-korea");
  }

  static Pack pack() {
    return Pack.load(packFolder());
  }
}
