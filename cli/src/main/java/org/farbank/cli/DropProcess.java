package org.farbank.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The drop as a process of its own, with its own class path: it has no reader and no desk in it.
 */
final class DropProcess {

  private DropProcess() {}

  /** A process of a class of the drop; its output is for the caller to direct. */
  static ProcessBuilder of(String main, String... arguments) throws UserError {
    Path home = Packs.home();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx128m");
    command.add("-XX:+UseSerialGC");
    Path cache = home.resolve(".farbank/drop.aot");
    if (Files.exists(cache)) {
      command.addAll(
          List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=auto", "-Xlog:aot=off", "-Xlog:cds=off"));
    }
    command.add("-cp");
    command.add(classPath(home));
    command.add("org.farbank.drop." + main);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static String classPath(Path home) throws UserError {
    Path installed = home.resolve(".farbank/drop");
    if (System.getProperty("farbank.home") != null && Files.isDirectory(installed)) {
      try (var jars = Files.list(installed)) {
        return String.join(
            ":", jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")).sorted().toList());
      } catch (IOException e) {
        throw UserError.inFile("the drop's folder " + installed + " cannot be read", "build again");
      }
    }
    Path built = home.resolve("drop/target");
    if (Files.isDirectory(built.resolve("lib"))) {
      return built.resolve("classes") + ":" + built.resolve("lib") + "/*";
    }
    throw UserError.inFile("the drop is not built", "start farbank with its launcher ./farbank");
  }
}
