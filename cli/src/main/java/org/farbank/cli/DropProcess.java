package org.farbank.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.farbank.seal.process.Options;

/**
 * The drop as a process of its own, with its own class path: it has no reader and no desk in it.
 */
final class DropProcess {

  private DropProcess() {}

  /** A process of a class of the drop; its output is for the caller to direct. */
  static ProcessBuilder of(String main, String... arguments) throws UserError {
    Path home = Packs.home();
    String classPath = classPath(home);
    List<String> more = new ArrayList<>();
    Path cache = home.resolve(".farbank/drop.aot");
    if (Files.exists(cache)) {
      more.addAll(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=auto"));
    }
    List<String> command = new ArrayList<>();
    command.add("org.farbank.drop." + main);
    command.addAll(List.of(arguments));
    return options(classPath).process(more, classPath, command);
  }

  /** The options that ship with the drop. */
  private static Options options(String classPath) throws UserError {
    List<URL> places = new ArrayList<>();
    try {
      for (String place : classPath.split(":")) {
        places.add(Path.of(place).toUri().toURL());
      }
      try (URLClassLoader drop = new URLClassLoader(places.toArray(new URL[0]), null);
          InputStream text = drop.getResourceAsStream(Options.DROP)) {
        if (text != null) {
          return Options.read(text);
        }
      }
    } catch (IOException e) {
      // as if they were not there
    }
    throw UserError.inFile("the drop has no " + Options.DROP, "build again");
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
