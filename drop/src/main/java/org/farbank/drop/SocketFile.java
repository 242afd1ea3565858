package org.farbank.drop;

import java.io.IOException;
import java.net.BindException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The file of a Unix socket on which a drop listens. */
record SocketFile(Path path) {
  private static final String UNIX = "unix:";

  /** The file that a listener has, if it has one: {@code unix:PATH}. */
  static Optional<SocketFile> of(String listen) {
    return listen.startsWith(UNIX)
        ? Optional.of(new SocketFile(Path.of(listen.substring(UNIX.length()))))
        : Optional.empty();
  }

  /**
   * Removes what a drop that was killed has left.
   *
   * @throws BindException where one still listens there
   */
  void free() throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    var kind =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isOther();
    if (!kind || answers()) {
      throw new BindException("the socket's path is taken");
    }
    Files.delete(path);
  }

  private boolean answers() {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      return channel.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Lets in everybody who may enter its folder: Tor runs as a user of its own. */
  void open() throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
  }
}
