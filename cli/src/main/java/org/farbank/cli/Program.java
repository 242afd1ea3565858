package org.farbank.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.farbank.seal.process.Options;

/** What farbank starts as a process of its own, with its own class path and options. */
enum Program {
  /** It has no reader and no desk in it. */
  DROP("drop"),
  /** The newsroom's own pages and store. */
  DESK("desk");

  private final String module;

  Program(String module) {
    this.module = module;
  }

  /** A process of a class of the program; its output is for the caller to direct. */
  ProcessBuilder process(String main, String... arguments) throws UserError {
    Path home = Packs.home();
    String classPath = classPath(home);
    List<String> more = new ArrayList<>();
    Path cache = home.resolve(".farbank/" + module + ".aot");
    if (Files.exists(cache)) {
      more.addAll(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=auto"));
    }
    List<String> command = new ArrayList<>();
    command.add("org.farbank." + module + "." + main);
    command.addAll(List.of(arguments));
    return options(classPath).process(more, classPath, command);
  }

  /**
   * How a short process ended.
   *
   * @param line the first line of its output, empty if there is none
   */
  record Said(int code, String line) {}

  /** Runs a class of the program that reads a key from its input; errors are its own to tell. */
  Said ask(String key, String main, String... arguments)
      throws UserError, IOException, InterruptedException {
    var process = process(main, arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(key + "\n");
    } catch (IOException e) {
      // it ended before it read the key, and says why
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), said.lines().findFirst().orElse(""));
  }

  /** The options that ship with the program. */
  private Options options(String classPath) throws UserError {
    String name = "org/farbank/" + module + "/process.options";
    List<URL> places = new ArrayList<>();
    try {
      for (String place : classPath.split(":")) {
        places.add(Path.of(place).toUri().toURL());
      }
      try (URLClassLoader program = new URLClassLoader(places.toArray(new URL[0]), null);
          InputStream text = program.getResourceAsStream(name)) {
        if (text != null) {
          return Options.read(text);
        }
      }
    } catch (IOException e) {
      // as if they were not there
    }
    throw UserError.inFile("the " + module + " has no " + name, "build again");
  }

  private String classPath(Path home) throws UserError {
    Path installed = home.resolve(".farbank").resolve(module);
    if (System.getProperty("farbank.home") != null && Files.isDirectory(installed)) {
      try (var jars = Files.list(installed)) {
        return String.join(
            ":", jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")).sorted().toList());
      } catch (IOException e) {
        throw UserError.inFile("the folder " + installed + " cannot be read", "build again");
      }
    }
    Path built = home.resolve(module).resolve("target");
    if (Files.isDirectory(built.resolve("lib"))) {
      return built.resolve("classes") + ":" + built.resolve("lib") + "/*";
    }
    throw UserError.inFile(
        "the " + module + " is not built", "start farbank with its launcher ./farbank");
  }
}
