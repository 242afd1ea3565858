package org.farbank.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** What the disk gives without a server: write aside, sync, rename, sync the folder. */
record RawDisk(Path aside, Path kept) {
  static RawDisk of(Path root) throws IOException {
    return new RawDisk(
        Files.createDirectories(root.resolve("raw/tmp")),
        Files.createDirectories(root.resolve("raw/new")));
  }

  void keep(byte[] envelope) throws IOException {
    var name = UUID.randomUUID().toString();
    var file = aside.resolve(name);
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(envelope));
      channel.force(true);
    }
    Files.move(file, kept.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    try (var folder = FileChannel.open(kept, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
