package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.farbank.cli.Run.farbank;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look into a desk's folder, each as its own process, after a desk that ran. */
class DeskProcessTest {
  private static final String KEY = "five plain words in line";

  @TempDir private Path root;
  private Path desk;
  private Path passphrase;

  @BeforeEach
  void aDeskRan() throws Exception {
    desk = root.resolve("desk");
    passphrase = Files.writeString(root.resolve("passphrase"), KEY + "\n");
  }

  @Test
  void theAuditLogIsVerified() throws Exception {
    run("127.0.0.1");
    var verified = audit();
    assertThat(verified.out()).startsWith("ok: 0 entries, the last hash is ");
    assertThat(verified.code()).isZero();

    Files.writeString(passphrase, "another\n");
    var refused = audit();
    assertThat(refused.code()).as("it cannot tell").isEqualTo(2);
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void aPersonGetsACertificate() throws Exception {
    Path file = root.resolve("ann.p12");
    run("127.0.0.1");
    assertThat(invite(file).code()).as("never listened to other machines").isEqualTo(1);
    assertThat(file).doesNotExist();

    run("127.0.0.2");
    var invited = invite(file);
    assertThat(invited.code()).isZero();
    String password = invited.out().replaceAll("(?s).*password +(\\S+).*", "$1");
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    var certificate = (X509Certificate) store.getCertificate("desk");
    assertThat(certificate.getSubjectX500Principal().getName()).contains("CN=Ann");
    assertThat(invite(file).code()).as("the file is there already").isEqualTo(1);
  }

  private Run audit() {
    return farbank("audit", "verify", "--desk", desk, "--passphrase-file", passphrase);
  }

  private Run invite(Path file) {
    return farbank(
        "desk", "invite", "Ann", "--out", file, "--desk", desk, "--passphrase-file", passphrase);
  }

  /** Starts a desk at an address and ends it. */
  private void run(String address) throws Exception {
    Process process =
        Program.DESK
            .process(
                "Desk",
                "--data",
                desk.toString(),
                "--pack",
                Packs.home().resolve("packs/china-north-korea").toString(),
                "--port",
                "0",
                "--listen",
                address)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8);
        var out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      in.write(KEY + "\n");
      in.flush();
      assertThat(out.readLine()).startsWith("listening ");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
