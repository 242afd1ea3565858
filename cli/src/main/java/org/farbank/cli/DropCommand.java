package org.farbank.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.desk.DropFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank drop}: makes, runs and checks a drop. */
@Command(
    name = "drop",
    mixinStandardHelpOptions = true,
    description = "Runs the drop of a folder until it is stopped.",
    subcommands = {
      DropCommand.New.class,
      DropCommand.Update.class,
      SignCommand.class,
      DropCommand.Verify.class
    },
    footer = {
      "",
      "Examples:",
      "  farbank key new",
      "  farbank drop new /srv/drop",
      "  farbank drop sign /srv/drop     # then copy /srv/drop to the exposed host",
      "  farbank drop /srv/drop --onion  # there"
    })
final class DropCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "the drop's folder")
  private @Nullable Path folder;

  @Option(
      names = "--onion",
      description = "first write DIR/torrc, a part of Tor's configuration, and let tor check it")
  private boolean onion;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  DropCommand() {}

  @Override
  public Integer call() throws UserError, IOException, InterruptedException {
    if (folder == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: DIR");
    }
    existing(folder);
    if (onion) {
      Onion.write(folder, spec.commandLine().getErr());
    }
    Process drop = Program.DROP.process("Drop", folder.toString()).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(drop::destroy));
    return drop.waitFor();
  }

  static void existing(Path folder) throws UserError {
    if (!Files.exists(folder.resolve("drop.properties"))) {
      throw UserError.wrongUse(
          folder + " is not the folder of a drop", "farbank drop new DIR makes one");
    }
  }

  /** The desk's current recipients as the drop's programs take them. */
  record Keys(String hybrid, String classic) {
    static Keys of(DeskOption desk) throws UserError, IOException {
      List<Recipient> all = desk.keys().recipients(desk.current());
      return new Keys(join(all, true), join(all, false));
    }

    private static String join(List<Recipient> all, boolean hybrid) {
      return all.stream()
          .filter(recipient -> recipient.hybrid() == hybrid)
          .map(Recipient::text)
          .collect(Collectors.joining(" "));
    }
  }

  /** {@code farbank drop new DIR}. */
  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "Makes the folder of a drop for this desk: public keys and TLS, nothing secret to read.")
  static final class New implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "a folder that is not there yet")
    private Path folder;

    @Option(
        names = "--listen",
        paramLabel = "HOST:PORT",
        defaultValue = "127.0.0.1:8380",
        description = "where everyone reaches it; ${DEFAULT-VALUE} unless said")
    private String listen;

    @Option(
        names = "--desk-listen",
        paramLabel = "HOST:PORT",
        defaultValue = "127.0.0.1:8381",
        description = "where the desk reaches it; ${DEFAULT-VALUE} unless said")
    private String deskListen;

    @Option(
        names = "--address",
        paramLabel = "HOST:PORT",
        description = "how the desk names that, where it differs (an onion address, a tunnel)")
    private @Nullable String address;

    @Mixin private DeskOption desk;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    New() {}

    @Override
    public Integer call() throws UserError, IOException, GeneralSecurityException {
      List<Recipient> keys = desk.keys().recipients(desk.current());
      if (Files.exists(folder)) {
        throw UserError.wrongUse(folder + " is there already", "name a new folder");
      }
      if (DropFolder.knownTo(desk.folder())) {
        throw UserError.wrongUse(
            desk.folder() + " has a drop already",
            "move its drop.properties and desk-tls.p12 away, or use another --desk");
      }
      String reached = address == null ? deskListen.replace("127.0.0.1:", "localhost:") : address;
      DropFolder.make(
          folder, desk.folder(), keys, reached, "listen=" + listen, "desk=" + deskListen);
      spec.commandLine()
          .getOut()
          .println(folder + " is ready; farbank drop " + folder + " runs it");
      return 0;
    }
  }

  /** {@code farbank drop update DIR}: the desk's current keys. */
  @Command(
      name = "update",
      mixinStandardHelpOptions = true,
      description = "Puts the desk's current keys into a drop's folder, after farbank key rotate.")
  static final class Update implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the drop's folder")
    private Path folder;

    @Mixin private DeskOption desk;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    Update() {}

    @Override
    public Integer call() throws UserError, IOException {
      existing(folder);
      DropFolder.update(folder, desk.keys().recipients(desk.current()));
      return 0;
    }
  }

  /** {@code farbank drop verify URL}: what a drop serves against what this release would. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Compares every byte that a drop serves with what this release and this desk's keys give.")
  static final class Verify implements Callable<Integer> {

    @Parameters(paramLabel = "URL", description = "http://…onion or another address")
    private String url;

    @Option(
        names = "--socks",
        paramLabel = "HOST:PORT",
        defaultValue = "",
        description = "go through a SOCKS proxy, such as Tor's 127.0.0.1:9050")
    private String socks;

    @Mixin private DeskOption desk;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    Verify() {}

    @Override
    public Integer call() throws UserError, IOException, InterruptedException {
      if (!url.matches("https?://[^/ ]+/?")) {
        throw UserError.wrongUse(
            "that is not the address of a drop", "write http://ADDRESS.onion or http://HOST:PORT");
      }
      Keys keys = Keys.of(desk);
      String signer = desk.keys().verifying().orElse("");
      return Program.DROP
          .process("Verify", url, keys.hybrid(), keys.classic(), socks, signer)
          .inheritIO()
          .start()
          .waitFor();
    }
  }
}
