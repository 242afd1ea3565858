package org.farbank.desk.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.farbank.desk.Key;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningTest {
  /** Of this machine, but not what the desk calls loopback. */
  private static final String BEYOND = "127.0.0.2";

  @TempDir private Path data;
  @TempDir private Path other;

  @Test
  void onlyPeopleWithACertificateOfTheirOwnComeIn() throws Exception {
    try (var newsroom = Newsroom.listening(Newsroom.Kind.EMBEDDED, data, BEYOND)) {
      newsroom.account("Ann", Role.ANALYST);
      newsroom.account("Bob", Role.ANALYST);
      var ann = new Visitor(newsroom.address(), client(invite("Ann"), "TLSv1.3"));
      var bob = new Visitor(newsroom.address(), client(invite("Bob"), "TLSv1.3"));

      assertThat(ann.signIn("Ann", Newsroom.PASSPHRASE).headers().firstValue("location"))
          .hasValue("/");
      assertThat(ann.get("/me").statusCode()).isEqualTo(200);
      assertThat(ann.get("/me").headers().firstValue("strict-transport-security")).isPresent();
      assertThat(bob.signIn("Ann", Newsroom.PASSPHRASE).headers().firstValue("location"))
          .as("the certificate of Bob does not sign in Ann")
          .hasValue("/sign-in?again");
      bob.take(ann.cookies());
      assertThat(bob.get("/me").statusCode())
          .as("nor do her cookies with his certificate")
          .isEqualTo(302);
      assertThat(ann.get("/me").statusCode()).as("such a session ends").isEqualTo(302);

      refusesOthers(newsroom);
      ann.signIn("Ann", Newsroom.PASSPHRASE);
      var again = new Visitor(newsroom.address(), client(invite("Ann"), "TLSv1.3"));
      assertThat(ann.get("/sign-in").statusCode())
          .as("a new certificate ends the one before")
          .isEqualTo(403);
      assertThat(again.get("/sign-in").statusCode()).isEqualTo(200);
      keepsItsFilesToItself();
    }
  }

  private void refusesOthers(Newsroom newsroom) throws Exception {
    var without = new Visitor(newsroom.address(), client(null, "TLSv1.3"));
    assertThatThrownBy(() -> without.get("/sign-in")).isInstanceOf(UncheckedIOException.class);
    var old = new Visitor(newsroom.address(), client(invite("Bob"), "TLSv1.2"));
    assertThatThrownBy(() -> old.get("/sign-in")).isInstanceOf(UncheckedIOException.class);
    Certificates.make(other, Newsroom.KEY, Clock.systemUTC());
    String password = Invite.make(other, "Ann", other.resolve("ann.p12"), Newsroom.KEY);
    var foreign = new Visitor(newsroom.address(), client(p12(other, "ann", password), "TLSv1.3"));
    assertThatThrownBy(() -> foreign.get("/sign-in")).isInstanceOf(UncheckedIOException.class);

    var plain = URI.create(newsroom.address().replace("https:", "http:") + "/sign-in");
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(plain).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("Passphrase");
    }
    assertThatThrownBy(
            () -> Invite.make(data, "Eve", data.resolve("eve.p12"), new Key("another key")))
        .isInstanceOf(IOException.class);
    assertThat(data.resolve("eve.p12")).doesNotExist();
  }

  private void keepsItsFilesToItself() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("tls"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
        assertThat(file.toString()).doesNotContain("Ann", "Bob");
      }
    }
  }

  @Test
  void fromAnotherNetworkNamespace() throws Exception {
    try (var network = Network.open();
        var newsroom = Newsroom.listening(Newsroom.Kind.EMBEDDED, data, network.desk())) {
      newsroom.account("Ann", Role.ANALYST);
      String password = Invite.make(data, "Ann", data.resolve("ann.p12"), Newsroom.KEY);
      String jar = data.resolve("cookies").toString();
      var curl = new ArrayList<>(List.of("curl", "-s", "-S", "--tlsv1.3", "-b", jar, "-c", jar));
      curl.addAll(List.of("--cacert", data.resolve("tls/desk.crt").toString()));
      var without = new ArrayList<>(curl);
      without.add(newsroom.address() + "/sign-in");
      assertThat(network.inside(without).code()).as("without a certificate").isNotZero();

      curl.addAll(
          List.of("--cert-type", "P12", "--cert", data.resolve("ann.p12") + ":" + password));
      var page = new ArrayList<>(curl);
      page.add(newsroom.address() + "/sign-in");
      String form = network.inside(page).out();
      String token = form.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
      for (var field : List.of("_csrf=" + token, "name=Ann", "passphrase=" + Newsroom.PASSPHRASE)) {
        curl.addAll(List.of("--data-urlencode", field));
      }
      curl.addAll(List.of("-i", newsroom.address() + "/sign-in"));
      assertThat(network.inside(curl).out().toLowerCase(java.util.Locale.ROOT))
          .contains("302", "location: /\r");
    }
  }

  private int files;

  /** Makes a certificate as the command line does. */
  private KeyStore invite(String name) throws Exception {
    String file = "person" + ++files;
    return p12(data, file, Invite.make(data, name, data.resolve(file + ".p12"), Newsroom.KEY));
  }

  private static KeyStore p12(Path folder, String file, String password) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(folder.resolve(file + ".p12"))) {
      store.load(in, password.toCharArray());
    }
    // under one password for this test
    var key = store.getKey("desk", password.toCharArray());
    var chain = store.getCertificateChain("desk");
    var mine = KeyStore.getInstance("PKCS12");
    mine.load(null, null);
    mine.setKeyEntry("desk", key, new char[0], chain);
    return mine;
  }

  private HttpClient client(@Nullable KeyStore mine, String protocol) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(mine, new char[0]);
    var known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    byte[] pem = Files.readAllBytes(data.resolve("tls/desk.crt"));
    known.setCertificateEntry(
        "desk",
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    var parameters = new SSLParameters();
    parameters.setProtocols(new String[] {protocol});
    return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
  }

  /**
   * Another network namespace with one line to ours.
   *
   * @param desk the address of our end, and {@code guest} of the other: a free pair of four
   */
  private record Network(String name, String desk, String guest) implements AutoCloseable {
    private static final String PREFIX = "fb";

    record Ended(int code, String out) {}

    static Network open() throws Exception {
      removeLeftOver();
      String name = PREFIX + ProcessHandle.current().pid();
      assumeTrue(
          run(List.of("ip", "netns", "add", name)).code() == 0, "needs rights to make namespaces");
      String four = free();
      var network = new Network(name, four + "1", four + "2");
      for (var step :
          List.of(
              "link add " + name + "a type veth peer name " + name + "b",
              "link set " + name + "b netns " + name,
              "addr add " + network.desk + "/30 dev " + name + "a",
              "link set " + name + "a up",
              "-n " + name + " addr add " + network.guest + "/30 dev " + name + "b",
              "-n " + name + " link set " + name + "b up")) {
        if (ip(step).code() != 0) {
          network.close();
          assumeTrue(false, "needs rights to lay a line between namespaces");
        }
      }
      return network;
    }

    /** The first three numbers of addresses that this machine has no way to. */
    private static String free() throws Exception {
      var used = ip("route").out() + ip("addr").out();
      var chance = new java.security.SecureRandom();
      String four;
      do {
        four = "10." + (128 + chance.nextInt(127)) + "." + chance.nextInt(255) + ".";
      } while (used.contains(" " + four));
      return four;
    }

    /** What a test that was killed left behind. */
    private static void removeLeftOver() throws Exception {
      for (var line : ip("netns list").out().lines().toList()) {
        String name = line.split(" ")[0];
        if (name.matches(PREFIX + "[0-9]+")
            && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length()))).isEmpty()) {
          new Network(name, "", "").close();
        }
      }
    }

    private static Ended ip(String words) throws Exception {
      var command = new ArrayList<>(List.of("ip"));
      command.addAll(List.of(words.split(" ")));
      return run(command);
    }

    Ended inside(List<String> command) throws Exception {
      var all = new ArrayList<>(List.of("ip", "netns", "exec", name));
      all.addAll(command);
      return run(all);
    }

    private static Ended run(List<String> command) throws Exception {
      try {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), "UTF-8");
        return new Ended(process.waitFor(), out);
      } catch (IOException e) {
        return new Ended(-1, "there is no such program");
      }
    }

    @Override
    public void close() throws Exception {
      ip("link del " + name + "a"); // with its other end
      ip("netns del " + name);
    }
  }
}
