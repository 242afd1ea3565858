package org.farbank.drop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A copy of {@code drop/web} in the build's folder, with its packages as package-lock.json has
 * them. A test that needs it is skipped where there is no npm, or npm reaches no registry.
 */
record Npm(Path root) {
  private static final Path COPY = Path.of("target", "npm");

  static Npm installed() throws Exception {
    var npm = new Npm(COPY);
    var web = Path.of("web");
    assumeTrue(Files.exists(web.resolve("package-lock.json")), "needs the module's own folder");
    Files.createDirectories(npm.web());
    Files.createDirectories(npm.page());
    for (var file : List.of("package.json", "package-lock.json", ".npmrc", "build.mjs")) {
      Files.copy(web.resolve(file), npm.web().resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    copy(web.resolve("src"), npm.web().resolve("src"));
    var lock = Files.readString(web.resolve("package-lock.json"));
    var done = COPY.resolve("installed");
    if (!Files.exists(done) || !Files.readString(done).equals(lock)) {
      assumeTrue(npm.run("ci", "--prefer-offline") == 0, "npm cannot install the packages");
      Files.writeString(done, lock);
    }
    return npm;
  }

  /** Where the build puts its scripts. */
  Path page() {
    return root.resolve("src/main/resources/org/farbank/drop/page");
  }

  Path module(String file) {
    return web().resolve("node_modules").resolve(file);
  }

  private Path web() {
    return root.resolve("web");
  }

  int run(String... words) throws Exception {
    var command = new java.util.ArrayList<>(List.of("npm"));
    command.addAll(List.of(words));
    try {
      var process =
          new ProcessBuilder(command)
              .directory(web().toFile())
              .redirectErrorStream(true)
              .redirectOutput(root.resolve("npm.log").toFile())
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      return -1; // there is no npm
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
