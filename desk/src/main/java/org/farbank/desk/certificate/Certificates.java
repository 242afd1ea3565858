package org.farbank.desk.certificate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.farbank.desk.Key;

/**
 * The certificates of the desk and its people, in {@code tls} of the desk's folder: {@code
 * desk.p12} (the authority, under the store's key), {@code desk.crt} (its certificate, for browsers
 * to trust) and in {@code people} for each name the SHA-256 of the one certificate that is good. A
 * person has one: a newer one ends the one before.
 */
public final class Certificates {
  private static final String SENT = "jakarta.servlet.request.X509Certificate";

  private final Path folder;
  private final Authority authority;

  private Certificates(Path folder, Authority authority) {
    this.folder = folder;
    this.authority = authority;
  }

  /** Opens the certificates of a desk; makes its authority where there is none. */
  static Certificates make(Path data, Key key, Clock clock)
      throws IOException, GeneralSecurityException {
    Path folder = data.resolve("tls");
    if (!Files.exists(folder.resolve("desk.p12"))) {
      Files.createDirectories(
          folder.resolve("people"),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var authority = Authority.generate(key.secret(), clock);
      write(folder.resolve("desk.crt"), pem(authority.certificate()));
      write(folder.resolve("desk.p12"), authority.bytes());
    }
    return open(data, key, clock);
  }

  /**
   * Opens the certificates of a desk.
   *
   * @throws java.nio.file.NoSuchFileException where it never listened to other machines
   * @throws IOException where the key is another one
   */
  static Certificates open(Path data, Key key, Clock clock)
      throws IOException, GeneralSecurityException {
    Path folder = data.resolve("tls");
    try (var in = Files.newInputStream(folder.resolve("desk.p12"))) {
      return new Certificates(folder, Authority.read(in, key.secret(), clock));
    }
  }

  /** A new certificate of this desk. */
  KeyStore server(Collection<String> hosts, char[] secret) throws GeneralSecurityException {
    return authority.server(hosts, secret);
  }

  /** Trusts the desk's own authority alone. */
  KeyStore trusted() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("desk", authority.certificate());
    return store;
  }

  /** A new certificate of a person as PKCS#12; an older one of that name is no longer good. */
  byte[] invite(String name, char[] secret) throws IOException, GeneralSecurityException {
    var store = authority.person(name, secret);
    write(file(name), print(Authority.certificate(store)).getBytes(StandardCharsets.US_ASCII));
    return Authority.bytes(store, secret);
  }

  /** Whose certificate a request came with; nothing where it is not, or no longer, good. */
  public Optional<String> name(HttpServletRequest request) {
    if (!(request.getAttribute(SENT) instanceof X509Certificate[] sent) || sent.length == 0) {
      return Optional.empty();
    }
    try {
      var subject = X500Name.getInstance(sent[0].getSubjectX500Principal().getEncoded());
      String name = IETFUtils.valueToString(subject.getRDNs(BCStyle.CN)[0].getFirst().getValue());
      String good = Files.readString(file(name));
      return good.equals(print(sent[0])) ? Optional.of(name) : Optional.empty();
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Names of people are in no file. */
  private Path file(String name) throws GeneralSecurityException {
    return folder.resolve("people").resolve(sha256(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static String print(X509Certificate certificate) throws GeneralSecurityException {
    return sha256(certificate.getEncoded());
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] pem(X509Certificate certificate) throws GeneralSecurityException {
    String body =
        java.util.Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(certificate.getEncoded());
    return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes a file that its owner alone can read: all of it or nothing. */
  static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(UUID.randomUUID() + ".part");
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var out =
        Files.newByteChannel(
            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
      out.write(ByteBuffer.wrap(bytes));
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
