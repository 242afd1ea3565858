package org.farbank.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.farbank.pack.Good;
import org.farbank.pack.Pack;
import org.farbank.pack.Place;
import org.farbank.reader.Report;

/**
 * Coverage-guided fuzzing with Jazzer, a third of the time for each target. What it finds is saved
 * in {@code bench/target/fuzz} and never printed.
 */
public final class Fuzz {

  private static final List<Class<?>> TARGETS =
      List.of(ReaderTarget.class, PackTarget.class, CommandTarget.class);

  private Fuzz() {}

  /** {@code --minutes N} for all targets together, 10 without. Exit code 1 where one is found. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int minutes = args.length == 2 && args[0].equals("--minutes") ? Integer.parseInt(args[1]) : 10;
    int seconds = minutes * 60 / TARGETS.size();
    boolean found = false;
    for (Class<?> target : TARGETS) {
      Path folder = Path.of("bench/target/fuzz").resolve(target.getSimpleName()).toAbsolutePath();
      Path seeds = Files.createDirectories(folder.resolve("seeds"));
      seeds(target, seeds);
      System.out.println(target.getSimpleName() + ": " + seconds + " seconds");
      Process jazzer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "com.code_intelligence.jazzer.Jazzer",
                  "--target_class=" + target.getName(),
                  "--instrumentation_includes=org.farbank.**",
                  "--reproducer_path=" + folder,
                  "-artifact_prefix=" + folder + "/",
                  "-max_total_time=" + seconds,
                  "-max_len=20000",
                  "-timeout=20",
                  "-rss_limit_mb=4096",
                  "-verbosity=0",
                  seeds.toString())
              .redirectOutput(folder.resolve("log").toFile())
              .redirectErrorStream(true)
              .start();
      int code = jazzer.waitFor();
      found |= code != 0;
      System.out.println(
          target.getSimpleName()
              + (code == 0 ? ": nothing found" : ": found something, see " + folder));
    }
    System.exit(found ? 1 : 0);
  }

  private static void seeds(Class<?> target, Path folder) throws IOException {
    if (target == PackTarget.class) {
      List<Path> files = PackTarget.files(Texts.packFolder());
      for (int i = 0; i < files.size(); i++) {
        seed(folder, i, Files.readString(files.get(i)), (byte) i);
      }
      return;
    }
    List<Report> reports = Texts.reports();
    for (int i = 0; i < reports.size(); i++) {
      String text = reports.get(i).text();
      if (target == CommandTarget.class) {
        seed(folder, i, text, (byte) i);
      } else {
        seed(folder, i, text);
      }
    }
    seed(folder, reports.size(), names());
  }

  /** The pack's names in all scripts. */
  private static String names() {
    Pack pack = Texts.pack();
    StringBuilder text = new StringBuilder();
    for (Good good : pack.goods().values()) {
      text.append(good.names()).append(" 5,000 won\n");
    }
    for (Place place : pack.places().values()) {
      text.append(place.names()).append(' ');
    }
    return text.toString();
  }

  private static void seed(Path folder, int number, String text, byte... first) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[first.length + body.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    Files.write(folder.resolve("seed-" + number), all);
  }
}
