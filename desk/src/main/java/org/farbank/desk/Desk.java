package org.farbank.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.farbank.desk.account.Cost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The desk's program. Its first line on standard input is the store's key; its first line on
 * standard output is {@code listening PORT}.
 */
@SpringBootApplication
public class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /** Starts a desk, see {@link Settings#of}. */
  @SuppressWarnings("SystemOut") // the line that the command line waits for
  public static void main(String... arguments) throws IOException {
    Settings settings;
    try {
      settings = Settings.of(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println("error: " + e.getMessage());
      System.exit(2);
      return;
    }
    try {
      var running = start(settings, Key.read(System.in));
      System.out.println("listening " + port(running));
    } catch (RuntimeException e) {
      var failure = Failure.of(e, settings);
      System.err.println("error: " + failure.error());
      System.err.println("hint: " + failure.hint());
      System.exit(1);
    }
  }

  /**
   * Starts a desk in this process.
   *
   * @throws UncheckedIOException where its folder cannot be made
   */
  public static ConfigurableApplicationContext start(Settings settings, Key key) {
    return start(settings, key, Cost.FULL);
  }

  /** The same where a guess at a passphrase costs something else: for tests. */
  static ConfigurableApplicationContext start(Settings settings, Key key, Cost cost) {
    // Java would print the message, which may hold words
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> {
          LOG.error("{} ended: {}", thread.getName(), e.getClass().getName());
        });
    try {
      Files.createDirectories(
          settings.data(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var application = new SpringApplication(Desk.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(true);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(
        context -> {
          var beans = (GenericApplicationContext) context;
          beans.registerBean(Settings.class, () -> settings);
          beans.registerBean(Key.class, () -> key);
          beans.registerBean(Cost.class, () -> cost);
        });
    return application.run();
  }

  private static Map<String, Object> properties(Settings settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("server.address", settings.address());
    all.put("server.port", settings.port());
    if (!settings.loopback()) { // see the package certificate
      all.put("server.ssl.bundle", "desk");
      all.put("server.ssl.client-auth", "need");
    }
    return all;
  }

  /** The port that a running desk listens on. */
  public static int port(ConfigurableApplicationContext running) {
    var server = ((WebServerApplicationContext) running).getWebServer();
    return server == null ? -1 : server.getPort();
  }
}
