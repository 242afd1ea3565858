package org.farbank.seal.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * One end of the line between drop and desk: TLS 1.3, both ends with a certificate of their own
 * that the other end has pinned by its SHA-256. No authority vouches for either; they are made
 * together.
 */
public final class Link {
  /** The store needs one; whoever can read the file can read the key. */
  private static final char[] NO_PASSWORD = "farbank".toCharArray();

  private static final X500Name NOBODY = new X500Name("CN=localhost");

  private final KeyStore store;

  private Link(KeyStore store) {
    this.store = store;
  }

  /** A new key with its certificate: it says nothing, and does not expire before the line does. */
  public static Link generate() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    var pair = generator.generateKeyPair();
    var builder =
        new JcaX509v3CertificateBuilder(
            NOBODY,
            new BigInteger(64, new SecureRandom()),
            Date.from(Instant.EPOCH),
            Date.from(Instant.parse("9999-12-31T00:00:00Z")),
            NOBODY,
            pair.getPublic());
    try {
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
      var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("link", pair.getPrivate(), NO_PASSWORD, new Certificate[] {certificate});
      return new Link(store);
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("no certificate", e);
    }
  }

  /** Reads what {@link #save} wrote. */
  public static Link read(Path file) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, NO_PASSWORD);
    }
    return new Link(store);
  }

  /** Writes key and certificate to a new file that its owner alone can read. */
  public void save(Path file) throws IOException, GeneralSecurityException {
    var bytes = new ByteArrayOutputStream();
    store.store(bytes, NO_PASSWORD);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var out =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
      out.write(java.nio.ByteBuffer.wrap(bytes.toByteArray()));
    }
  }

  /** SHA-256 of the certificate, for the other end to pin. */
  public String pin() throws GeneralSecurityException {
    var encoded = store.getCertificate("link").getEncoded();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
  }

  /** TLS that shows our certificate and accepts the other end's alone. */
  public SSLContext to(String pin) throws GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, NO_PASSWORD);
    var context = SSLContext.getInstance("TLSv1.3");
    context.init(keys.getKeyManagers(), new TrustManager[] {new Pinned(pin)}, null);
    return context;
  }
}
