package org.farbank.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Cost;
import org.farbank.desk.account.Role;
import org.farbank.desk.fact.Precision;
import org.springframework.context.ConfigurableApplicationContext;

/** A real desk on a free port of loopback, over one of the two stores. */
public final class Newsroom implements AutoCloseable {
  /** The passphrase of every account in tests. */
  public static final String PASSPHRASE = "five plain words for tests";

  /** The key of every store in tests. */
  public static final Key KEY = new Key("a key for tests");

  private static final Cost CHEAP = new Cost(64, 1, 4);
  private static final Path PACK = Path.of("../packs/china-north-korea");

  /** Which database. */
  public enum Kind {
    EMBEDDED,
    POSTGRES
  }

  /** One server for all tests; each newsroom has a database of its own. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static int databases;

  private final ConfigurableApplicationContext running;
  private final Settings settings;
  private final Key key;

  private Newsroom(Settings settings, Key key) {
    this.settings = settings;
    this.key = key;
    this.running = Desk.start(settings, key, CHEAP);
  }

  /** Starts an empty desk with its data in a folder. */
  public static Newsroom start(Kind kind, Path data) {
    return listening(kind, data, Settings.LOOPBACK);
  }

  /** The same at an address; beyond loopback it wants TLS and client certificates. */
  public static Newsroom listening(Kind kind, Path data, String address) {
    return over(settings(kind, data, address), KEY);
  }

  /** Starts a desk over a store that may be there already. */
  public static Newsroom over(Settings settings, Key key) {
    return new Newsroom(settings, key);
  }

  /** How a desk is started on a store that is not there yet. */
  public static Settings settings(Kind kind, Path data) {
    return settings(kind, data, Settings.LOOPBACK);
  }

  private static Settings settings(Kind kind, Path data, String address) {
    return new Settings(
        data,
        PACK,
        address,
        0,
        kind == Kind.POSTGRES ? Optional.of(database()) : Optional.empty(),
        false,
        Precision.WEEK);
  }

  /** Stops it and starts it again over the same data. */
  public Newsroom again() {
    close();
    return new Newsroom(settings, key);
  }

  private static synchronized String database() {
    String name = "newsroom" + ++databases;
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  /** Its settings. */
  public Settings settings() {
    return settings;
  }

  /** Something inside. */
  public <T> T get(Class<T> type) {
    return running.getBean(type);
  }

  /** {@code http://localhost:PORT}, or with TLS the address where it listens. */
  public String address() {
    return settings.loopback()
        ? "http://localhost:" + Desk.port(running)
        : "https://" + settings.address() + ":" + Desk.port(running);
  }

  /** Makes an account. */
  public Account account(String name, Role role, Role... more) {
    return get(Accounts.class).create(name, EnumSet.of(role, more), "en", PASSPHRASE);
  }

  /** A browser without scripts, signed in with an account. */
  public Visitor signedIn(String name) {
    var visitor = new Visitor(address());
    visitor.signIn(name, PASSPHRASE);
    return visitor;
  }

  @Override
  public void close() {
    running.close();
  }
}
