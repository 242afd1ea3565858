package org.farbank.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.farbank.seal.age.Unopened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code farbank drop sign DIR}: what the drop will serve, signed by its desk. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description =
        "Signs what a drop of this release serves for the current key; it then serves the list and"
            + " the signature too, so that partners can check it with OpenSSH alone.")
final class SignCommand implements Callable<Integer> {

  private static final String NAMESPACE = "farbank-drop";

  @Parameters(paramLabel = "DIR", description = "the drop's folder")
  private Path folder;

  @Mixin private DeskOption desk;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  SignCommand() {}

  @Override
  public Integer call() throws UserError, IOException, InterruptedException {
    DropCommand.existing(folder);
    DropCommand.Keys keys = DropCommand.Keys.of(desk);
    Process printing =
        Program.DROP
            .process("PrintManifest", keys.hybrid(), keys.classic())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] list = printing.getInputStream().readAllBytes();
    if (printing.waitFor() != 0) {
      throw UserError.inFile("the list could not be made", "build farbank again");
    }
    String signature = sign(list);
    Files.deleteIfExists(folder.resolve("manifest.sig"));
    Files.write(folder.resolve("manifest"), list);
    Files.write(folder.resolve("manifest.sig"), signature.getBytes(StandardCharsets.US_ASCII));
    return 0;
  }

  private String sign(byte[] list) throws UserError, IOException {
    try {
      return desk.keys().signing(desk.passphrase()).sign(list, NAMESPACE);
    } catch (Unopened e) {
      throw desk.wrongPassphrase(e);
    }
  }
}
