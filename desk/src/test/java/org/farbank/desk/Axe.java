package org.farbank.desk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * axe-core, in the version that {@code drop/web} has locked. Tests that need it are skipped where
 * there is no npm, or npm reaches no registry.
 *
 * @param script all of it
 */
record Axe(String script) {
  private static final Path WEB = Path.of("../drop/web");
  private static final Path COPY = Path.of("target", "npm");

  static Axe installed() throws Exception {
    assumeTrue(Files.exists(WEB.resolve("package-lock.json")), "needs the folder drop/web");
    var script = COPY.resolve("node_modules/axe-core/axe.min.js");
    if (!Files.exists(script)) {
      Files.createDirectories(COPY);
      for (var file : List.of("package.json", "package-lock.json", ".npmrc")) {
        Files.copy(WEB.resolve(file), COPY.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      assumeTrue(install(), "npm cannot install the packages");
    }
    return new Axe(Files.readString(script));
  }

  /** What a page as it stands has against it: each rule with the elements concerned. */
  List<?> violations(Page page) {
    page.evaluate(script);
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run()).violations
              .map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" "))
            """);
  }

  private static boolean install() throws InterruptedException {
    try {
      var npm =
          new ProcessBuilder("npm", "ci", "--prefer-offline")
              .directory(COPY.toFile())
              .redirectErrorStream(true)
              .redirectOutput(COPY.resolve("npm.log").toFile())
              .start();
      if (!npm.waitFor(5, TimeUnit.MINUTES)) {
        npm.destroyForcibly();
        return false;
      }
      return npm.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no npm
    }
  }
}
