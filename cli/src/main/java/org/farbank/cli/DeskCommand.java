package org.farbank.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code farbank desk}: starts the newsroom's pages on this machine. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the newsroom's pages, on this machine alone unless --listen says otherwise.",
      "The passphrase is the store's key: it is asked at each start and is in no file."
    },
    subcommands = DeskInviteCommand.class)
final class DeskCommand implements Callable<Integer> {
  private static final String LISTENING = "listening ";

  @Option(
      names = "--demo",
      description = "a throwaway newsroom of made-up people, gone when it ends")
  private boolean demo;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description = "be reached from other machines, with client certificates alone")
  private @Nullable String listen;

  @Option(names = "--port", paramLabel = "N", defaultValue = "8180", description = "8180 if unsaid")
  private int port;

  @Option(
      names = "--store",
      paramLabel = "URL",
      description = "jdbc:postgresql://HOST/DATABASE?user=…; else a store of its own in the folder")
  private @Nullable String store;

  @Mixin private DeskOption desk;

  @Mixin private PackOption packs;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  DeskCommand() {}

  @Override
  public Integer call() throws UserError, IOException, InterruptedException {
    packs.load(); // its errors are better told here
    Path data = demo ? Files.createTempDirectory("farbank-desk") : desk.folder();
    if (demo) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Throwaway.remove(data)));
    }
    boolean fresh = !Files.exists(data.resolve("store.mv.db")) && store == null;
    String key = demo ? random() : fresh ? desk.newPassphrase() : desk.passphrase();
    Process process =
        Program.DESK
            .process("Desk", arguments(data).toArray(new String[0]))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(key + "\n");
    }
    tell(process);
    return process.waitFor();
  }

  private List<String> arguments(Path data) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--data", data.toString(), "--pack", packs.folder().toString()));
    all.addAll(List.of("--port", String.valueOf(port)));
    if (listen != null) {
      all.addAll(List.of("--listen", listen));
    }
    if (store != null) {
      all.addAll(List.of("--store", store));
    }
    if (demo) {
      all.add("--demo");
    }
    return all;
  }

  /** Passes on what the desk says, its address first. */
  private void tell(Process process) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("starting the desk …");
    out.flush();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      out.println(
          line.startsWith(LISTENING)
              ? "open " + address(line.substring(LISTENING.length())) + "  (Ctrl-C ends)"
              : line);
      out.flush();
    }
  }

  private String address(String at) {
    return listen == null ? "http://localhost:" + at : "https://" + listen + ":" + at;
  }

  /** Lets the desk close its store; kills it if it does not. */
  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
