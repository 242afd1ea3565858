package org.farbank.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farbank backup FILE}: the whole store of a desk as one sealed file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all of a desk's store into one file under a passphrase of its own, and the keys to",
      "words into FILE.keys beside it. It is restored into a throwaway store and compared before it",
      "counts. A desk that runs is backed up at its page /health."
    })
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "such as newsroom.age; an older one is replaced")
  private @Nullable Path file;

  @Option(names = "--store", paramLabel = "URL", description = "as for farbank desk")
  private @Nullable String store;

  @Option(
      names = "--backup-passphrase-file",
      paramLabel = "FILE",
      description = "read the backup's passphrase from the first line of a file")
  private @Nullable Path passphraseFile;

  @Mixin private DeskOption desk;

  @Mixin private PackOption packs;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // filled by picocli
  BackupCommand() {}

  @Override
  public Integer call() throws UserError, IOException, InterruptedException {
    packs.load();
    Path data = desk.folder();
    if (store == null && !Files.exists(data.resolve("store.mv.db"))) {
      throw UserError.wrongUse(
          "there is no store in " + data, "--desk names another folder, --store a database");
    }
    List<String> arguments = new ArrayList<>();
    arguments.add("backup");
    arguments.add(String.valueOf(file));
    arguments.addAll(settings(data, packs, store));
    // a database has no key of its own; any line will do
    String key = store == null ? desk.passphrase("the store's passphrase: ") : "none";
    String own = DeskOption.newPassphrase(passphraseFile, "a passphrase for the backup: ");
    return DeskProgram.run(
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        "operation.Program",
        arguments,
        List.of(key, own));
  }

  static List<String> settings(Path data, PackOption packs, @Nullable String store)
      throws UserError {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--data", data.toString(), "--pack", packs.folder().toString()));
    if (store != null) {
      all.addAll(List.of("--store", store));
    }
    return all;
  }
}
