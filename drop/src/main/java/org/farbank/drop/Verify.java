package org.farbank.drop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.farbank.drop.http.Served;
import org.farbank.seal.age.Recipient;

/**
 * Compares what a drop serves with what this release serves for the same keys: {@code Verify URL
 * RECIPIENTS CLASSIC SOCKS}. Ends with 0 where every byte is the same, 1 where not.
 */
public final class Verify {
  private Verify() {}

  /** Fetches each file of the page and prints those that differ. */
  public static void main(String[] arguments) {
    var proxy =
        arguments[3].isEmpty()
            ? Proxy.NO_PROXY
            : new Proxy(Proxy.Type.SOCKS, unresolved(arguments[3]));
    int wrong = 0;
    var expected = Served.of(keys(arguments[1]), keys(arguments[2]));
    for (var path : expected.keySet().stream().sorted().toList()) {
      var verdict = compare(arguments[0] + path, expected.get(path), proxy);
      if (!verdict.isEmpty()) {
        System.out.println(path + " " + verdict);
        wrong++;
      }
    }
    System.out.println(
        wrong == 0
            ? "every byte is as released, with the desk's keys"
            : "this drop does not serve what it should: tell your partners another way");
    System.exit(wrong == 0 ? 0 : 1);
  }

  private static String compare(
      String url, byte @org.jspecify.annotations.Nullable [] expected, Proxy proxy) {
    try {
      var connection = URI.create(url).toURL().openConnection(proxy);
      connection.setConnectTimeout(60_000);
      connection.setReadTimeout(60_000);
      try (var in = connection.getInputStream()) {
        return Arrays.equals(in.readAllBytes(), expected) ? "" : "differs";
      }
    } catch (IOException e) {
      return "cannot be fetched";
    }
  }

  private static InetSocketAddress unresolved(String address) {
    int colon = address.lastIndexOf(':');
    return new InetSocketAddress(
        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }

  private static List<Recipient> keys(String text) {
    return Stream.of(text.split(" ")).filter(key -> !key.isEmpty()).map(Recipient::parse).toList();
  }
}
