package org.farbank.seal.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Options of a program, from a text file that ships with it: one a line, those of Java begin with a
 * hyphen, the rest are variables of the environment ({@code NAME=VALUE}); {@code #} begins a
 * comment.
 */
public record Options(List<String> java, Map<String, String> environment) {
  /** Where the drop's options are, on its own class path. */
  public static final String DROP = "org/farbank/drop/process.options";

  /** Copies what it is given. */
  public Options {
    java = List.copyOf(java);
    environment = Map.copyOf(environment);
  }

  /** Reads the text. */
  public static Options read(InputStream text) throws IOException {
    var java = new ArrayList<String>();
    var environment = new TreeMap<String, String>();
    var lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("-")) {
        java.add(line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        var parts = line.strip().split("=", 2);
        environment.put(parts[0], parts[1]);
      }
    }
    return new Options(java, environment);
  }

  /**
   * A process on the Java that runs this one.
   *
   * @param more options of this start alone
   * @param command the main class, then its arguments
   */
  public ProcessBuilder process(List<String> more, String classPath, List<String> command) {
    var all = new ArrayList<String>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(java);
    all.addAll(more);
    all.addAll(List.of("-cp", classPath));
    all.addAll(command);
    var builder = new ProcessBuilder(all);
    builder.environment().putAll(environment);
    return builder;
  }
}
