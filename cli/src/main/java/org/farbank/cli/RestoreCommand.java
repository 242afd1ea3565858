package org.farbank.cli;

import java.io.IOException;
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

/** {@code farbank restore FILE}: a desk's store from its backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new store from a backup and the keys beside it: in the folder of --desk, or in an",
      "empty PostgreSQL database of --store. All of it is there in the end, or nothing."
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "what farbank backup wrote")
  private @Nullable Path file;

  @Option(names = "--keys", paramLabel = "FILE", description = "the keys to words; else FILE.keys")
  private @Nullable Path keys;

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
  RestoreCommand() {}

  @Override
  public Integer call() throws UserError, IOException, InterruptedException {
    packs.load();
    List<String> arguments = new ArrayList<>();
    arguments.add("restore");
    arguments.add(String.valueOf(file));
    arguments.add(String.valueOf(keys == null ? file + ".keys" : keys));
    arguments.addAll(BackupCommand.settings(desk.folder(), packs, store));
    String own = DeskOption.passphrase(passphraseFile, "the backup's passphrase: ");
    String key = store == null ? desk.newPassphrase("a passphrase for the new store: ") : "none";
    return DeskProgram.run(
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        "operation.Program",
        arguments,
        List.of(key, own));
  }
}
