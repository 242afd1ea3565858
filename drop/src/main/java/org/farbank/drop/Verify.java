package org.farbank.drop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.farbank.drop.http.Manifest;
import org.farbank.drop.http.Served;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.signature.VerifyingKey;

/**
 * Compares what a drop serves with what this release serves for the same keys: {@code Verify URL
 * RECIPIENTS CLASSIC SOCKS SIGNER}. Ends with 0 where every byte is the same and the signature, if
 * there is one, is the desk's; 1 where not.
 */
public final class Verify {
  private static final int PATIENCE = 60_000; // milliseconds

  private final String address;
  private final Proxy proxy;

  private Verify(String address, Proxy proxy) {
    this.address = address;
    this.proxy = proxy;
  }

  /** Fetches each file of the page and prints those that differ. */
  public static void main(String[] arguments) {
    var proxy =
        arguments[3].isEmpty()
            ? Proxy.NO_PROXY
            : new Proxy(Proxy.Type.SOCKS, unresolved(arguments[3]));
    var verify = new Verify(arguments[0].replaceAll("/+$", ""), proxy);
    var recipients = PrintManifest.keys(arguments[1]);
    var classic = PrintManifest.keys(arguments[2]);
    int wrong = verify.files(recipients, classic);
    wrong += verify.signature(Manifest.of(recipients, classic), arguments[4]);
    System.out.println(
        wrong == 0
            ? "every byte is as released, with the desk's keys"
            : "this drop does not serve what it should: tell your partners another way");
    System.exit(wrong == 0 ? 0 : 1);
  }

  private int files(List<Recipient> recipients, List<Recipient> classic) {
    int wrong = 0;
    var expected = Served.of(recipients, classic);
    for (var path : expected.keySet().stream().sorted().toList()) {
      try {
        if (!Arrays.equals(fetch(path), expected.get(path))) {
          System.out.println(path + " differs");
          wrong++;
        }
      } catch (IOException e) {
        System.out.println(path + " cannot be fetched");
        wrong++;
      }
    }
    return wrong;
  }

  /** The signature is for partners: none is told, a wrong one counts. */
  private int signature(byte[] list, String signer) {
    try {
      var served = fetch("/" + Manifest.LIST);
      var signature = new String(fetch("/" + Manifest.SIGNATURE), StandardCharsets.UTF_8);
      if (Arrays.equals(served, list)
          && VerifyingKey.parse(signer).verifies(list, signature, Manifest.NAMESPACE)) {
        return 0;
      }
      System.out.println("/" + Manifest.LIST + " is not what the desk signs");
    } catch (FileNotFoundException e) {
      System.out.println("note: it serves no signature; farbank drop sign DIR makes one");
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      System.out.println("/" + Manifest.LIST + " cannot be fetched or checked");
    }
    return 1;
  }

  private byte[] fetch(String path) throws IOException {
    var connection = URI.create(address + path).toURL().openConnection(proxy);
    connection.setConnectTimeout(PATIENCE);
    connection.setReadTimeout(PATIENCE);
    try (var in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static InetSocketAddress unresolved(String address) {
    int colon = address.lastIndexOf(':');
    return new InetSocketAddress(
        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }
}
