package org.farbank.desk.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The desk's own small authority: it vouches for this desk and for its people, nobody else. */
final class Authority {
  private static final Duration LIFE = Duration.ofDays(3650);
  private static final Duration PERSON = Duration.ofDays(730);

  /** Browsers refuse longer ones. */
  private static final Duration SERVER = Duration.ofDays(397);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final String ALIAS = "desk";

  private final KeyStore store;
  private final char[] password;
  private final Clock clock;

  private Authority(KeyStore store, char[] password, Clock clock) {
    this.store = store;
    this.password = password;
    this.clock = clock;
  }

  /** A key with its certificate. */
  private record Issued(PrivateKey key, X509Certificate certificate) {}

  /** What a certificate is for: an extension, and whether a reader must understand it. */
  private record For(ASN1ObjectIdentifier kind, boolean critical, ASN1Encodable value) {}

  static Authority generate(String password, Clock clock) throws GeneralSecurityException {
    var pair = pair();
    var name = name("Farbank desk");
    var certificate =
        issue(
            pair,
            name,
            pair.getPrivate(),
            name,
            LIFE,
            clock,
            new For(Extension.basicConstraints, true, new BasicConstraints(0)),
            new For(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)));
    char[] secret = password.toCharArray();
    return new Authority(keyStore(pair.getPrivate(), secret, certificate), secret, clock);
  }

  /**
   * Reads what {@link #bytes} gave.
   *
   * @throws IOException where the password is another one
   */
  static Authority read(InputStream in, String password, Clock clock)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(in, password.toCharArray());
    return new Authority(store, password.toCharArray(), clock);
  }

  /** Key and certificate under the password. */
  byte[] bytes() throws GeneralSecurityException {
    return bytes(store, password);
  }

  X509Certificate certificate() throws GeneralSecurityException {
    return (X509Certificate) store.getCertificate(ALIAS);
  }

  /** A new key and certificate of this desk under the names by which it is reached. */
  KeyStore server(Collection<String> hosts, char[] secret) throws GeneralSecurityException {
    var names =
        hosts.stream()
            .map(host -> new GeneralName(numeric(host) ? 7 : 2, host))
            .toArray(GeneralName[]::new);
    var purpose = new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth);
    var issued =
        issue(
            "Farbank desk on this machine",
            SERVER,
            new For(Extension.extendedKeyUsage, false, purpose),
            new For(Extension.subjectAlternativeName, false, new GeneralNames(names)));
    return keyStore(issued.key(), secret, issued.certificate(), certificate());
  }

  /** A new key and certificate of a person. */
  KeyStore person(String name, char[] secret) throws GeneralSecurityException {
    var purpose = new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth);
    var issued = issue(name, PERSON, new For(Extension.extendedKeyUsage, false, purpose));
    return keyStore(issued.key(), secret, issued.certificate(), certificate());
  }

  /** Whether it is an address and not a name. */
  static boolean numeric(String host) {
    return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
  }

  static byte[] bytes(KeyStore store, char[] secret) throws GeneralSecurityException {
    var out = new ByteArrayOutputStream();
    try {
      store.store(out, secret);
    } catch (IOException e) {
      throw new GeneralSecurityException("no bytes of a key store", e);
    }
    return out.toByteArray();
  }

  /** The certificate of a store that this class made. */
  static X509Certificate certificate(KeyStore store) throws GeneralSecurityException {
    return (X509Certificate) store.getCertificate(ALIAS);
  }

  private Issued issue(String subject, Duration life, For... purposes)
      throws GeneralSecurityException {
    var pair = pair();
    var key = (PrivateKey) store.getKey(ALIAS, password);
    var issuer = X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
    return new Issued(
        pair.getPrivate(), issue(pair, name(subject), key, issuer, life, clock, purposes));
  }

  private static X509Certificate issue(
      KeyPair pair,
      X500Name subject,
      PrivateKey signing,
      X500Name issuer,
      Duration life,
      Clock clock,
      For... purposes)
      throws GeneralSecurityException {
    var now = clock.instant();
    var builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(120, new SecureRandom()).setBit(119),
            Date.from(now.minus(CLOCKS_DIFFER)),
            Date.from(now.plus(life)),
            subject,
            pair.getPublic());
    try {
      for (var purpose : purposes) {
        builder.addExtension(purpose.kind(), purpose.critical(), purpose.value());
      }
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(signing);
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("no certificate", e);
    }
  }

  private static X500Name name(String text) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, text).build();
  }

  private static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static KeyStore keyStore(PrivateKey key, char[] secret, Certificate... chain)
      throws GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException("no empty key store", e);
    }
    store.setKeyEntry(ALIAS, key, secret, chain);
    return store;
  }
}
