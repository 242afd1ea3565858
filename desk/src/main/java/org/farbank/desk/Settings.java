package org.farbank.desk;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farbank.desk.fact.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How a desk is started.
 *
 * @param data the desk's folder
 * @param pack the border pack's folder
 * @param address where it listens; loopback where nothing else is said
 * @param port 0 for any free one
 * @param postgres {@code jdbc:postgresql://…}; the embedded store where absent
 * @param demo whether it is a throwaway newsroom of made-up people
 * @param precision how exactly facts may tell their days; weeks where nothing else is said
 */
public record Settings(
    Path data,
    Path pack,
    String address,
    int port,
    Optional<String> postgres,
    boolean demo,
    Precision precision) {

  /** Where a desk listens for its own machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  /**
   * Reads {@code --data DIR --pack DIR [--listen ADDRESS] [--port N] [--store URL] [--precision
   * day|week|half-month|month] [--demo]}.
   *
   * @throws IllegalArgumentException naming every argument that is wrong
   */
  public static Settings of(String... arguments) {
    @Nullable Path data = null;
    @Nullable Path pack = null;
    String address = LOOPBACK;
    int port = 8180;
    Optional<String> postgres = Optional.empty();
    boolean demo = false;
    var precision = Precision.WEEK;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i];
      if (name.equals("--demo")) {
        demo = true;
        continue;
      }
      String value = ++i < arguments.length ? arguments[i] : "";
      switch (name) {
        case "--data" -> data = Path.of(value);
        case "--pack" -> pack = Path.of(value);
        case "--listen" -> address = value;
        case "--port" -> port = port(value, wrong);
        case "--store" -> postgres = Optional.of(store(value, wrong));
        case "--precision" -> precision = precision(value, wrong);
        default -> wrong.add(name + " is unknown");
      }
    }
    if (data == null || pack == null) {
      wrong.add("--data and --pack are needed");
    }
    if (data == null || pack == null || !wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", wrong));
    }
    return new Settings(data, pack, address, port, postgres, demo, precision);
  }

  private static int port(String value, List<String> wrong) {
    if (value.matches("\\d{1,5}") && Integer.parseInt(value) < 65536) {
      return Integer.parseInt(value);
    }
    wrong.add("--port is not a number up to 65535");
    return 0;
  }

  private static Precision precision(String value, List<String> wrong) {
    var precision = Precision.of(value);
    if (precision.isEmpty()) {
      wrong.add("--precision is not day, week, half-month or month");
    }
    return precision.orElse(Precision.WEEK);
  }

  private static String store(String value, List<String> wrong) {
    if (!value.startsWith("jdbc:postgresql:")
        || URI.create(value.substring(5)).getScheme() == null) {
      wrong.add("--store is not jdbc:postgresql://HOST/DATABASE");
    }
    return value;
  }

  /** Whether it can be reached from this machine alone. */
  public boolean loopback() {
    return address.equals(LOOPBACK) || address.equals("localhost") || address.equals("::1");
  }
}
