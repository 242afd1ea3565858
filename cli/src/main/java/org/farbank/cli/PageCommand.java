package org.farbank.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.signature.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code farbank key page}: pages that seal without a connection, and their signatures. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description =
        "Writes a page in each language that seals to the current key without a connection, and"
            + " signs it. Hand it over on any way; ssh-keygen -Y verify checks it.")
final class PageCommand implements Callable<Integer> {

  /** Who signs and what for, as {@code ssh-keygen -Y verify} asks. */
  static final String SIGNER = "farbank";

  private static final String NAMESPACE = "farbank-page";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where they go; pages of an older key that lie there are replaced")
  private Path out;

  @Mixin private DeskOption desk;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  PageCommand() {}

  @Override
  public Integer call() throws UserError, IOException, InterruptedException {
    String recipients =
        desk.keys().recipients(desk.current()).stream()
            .filter(Recipient::hybrid)
            .map(Recipient::text)
            .collect(Collectors.joining(" "));
    SigningKey key = signing();
    Path aside = Files.createTempDirectory("farbank-page");
    try {
      if (Program.DROP
              .process("OfflinePages", recipients, aside.toString())
              .inheritIO()
              .start()
              .waitFor()
          != 0) {
        throw UserError.inFile("the pages could not be made", "build farbank again");
      }
      Files.createDirectories(out);
      for (Path page : files(aside)) {
        place(page, key);
      }
    } finally {
      for (Path file : files(aside)) {
        Files.delete(file);
      }
      Files.delete(aside);
    }
    return 0;
  }

  private SigningKey signing() throws UserError, IOException {
    try {
      return desk.keys().signing(desk.passphrase());
    } catch (Unopened e) {
      throw desk.wrongPassphrase(e);
    }
  }

  /** The signature comes second: a page whose signature is not there yet is not trusted. */
  private void place(Path page, SigningKey key) throws IOException {
    byte[] content = Files.readAllBytes(page);
    Path placed = out.resolve(page.getFileName().toString());
    Path signature = out.resolve(page.getFileName() + ".sig");
    Files.deleteIfExists(signature);
    Files.copy(page, placed, StandardCopyOption.REPLACE_EXISTING);
    Files.write(signature, key.sign(content, NAMESPACE).getBytes(StandardCharsets.US_ASCII));
    spec.commandLine().getOut().println(placed);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
