package org.farbank.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.farbank.seal.signature.SigningKey;
import org.farbank.seal.signature.VerifyingKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures as OpenSSH's own tool sees them. */
class SigningKeyTest {
  private final SigningKey key = SigningKey.generate();

  @TempDir private Path folder;

  @BeforeAll
  static void openssh() {
    assumeTrue(Files.exists(Path.of("/usr/bin/ssh-keygen")), "needs OpenSSH's ssh-keygen");
  }

  @Test
  void opensshAcceptsASignature() throws Exception {
    assertThat(verify("a page", key.sign("a page".getBytes(UTF_8), "farbank-page"))).isZero();
  }

  @Test
  void opensshRefusesAnotherFileAnotherKeyAndAnotherUse() throws Exception {
    var signature = key.sign("a page".getBytes(UTF_8), "farbank-page");
    var others = SigningKey.generate().sign("a page".getBytes(UTF_8), "farbank-page");
    assertThat(verify("another page", signature)).isNotZero();
    assertThat(verify("a page", others)).isNotZero();
    assertThat(verify("a page", key.sign("a page".getBytes(UTF_8), "file"))).isNotZero();
  }

  @Test
  void ourOwnCheckSaysTheSame() {
    var verifying = VerifyingKey.parse(key.verifying());
    var page = "a page".getBytes(UTF_8);
    var signature = key.sign(page, "farbank-page");
    assertThat(verifying.verifies(page, signature, "farbank-page")).isTrue();
    assertThat(verifying.verifies("another".getBytes(UTF_8), signature, "farbank-page")).isFalse();
    assertThat(verifying.verifies(page, signature, "file")).isFalse();
    assertThat(verifying.verifies(page, "no signature", "farbank-page")).isFalse();
    var others = SigningKey.generate().sign(page, "farbank-page");
    assertThat(verifying.verifies(page, others, "farbank-page")).isFalse();
  }

  @Test
  void opensshReadsThePrivateKey() throws Exception {
    var file =
        Files.createFile(
            folder.resolve("key"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, key.secret());
    var process = new ProcessBuilder("ssh-keygen", "-y", "-P", "", "-f", file.toString()).start();
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8).strip())
        .startsWith(key.verifying());
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void aKeyIsReadBackAsItWasWritten() {
    assertThat(SigningKey.parse(key.secret()).verifying()).isEqualTo(key.verifying());
    assertThatThrownBy(() -> SigningKey.parse("no key"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int verify(String content, String signature) throws Exception {
    var signers = Files.writeString(folder.resolve("signers"), "farbank " + key.verifying());
    var sig = Files.writeString(folder.resolve("page.sig"), signature);
    var page = Files.writeString(folder.resolve("page"), content);
    return new ProcessBuilder(
            "ssh-keygen",
            "-Y",
            "verify",
            "-f",
            signers.toString(),
            "-I",
            "farbank",
            "-n",
            "farbank-page",
            "-s",
            sig.toString())
        .redirectInput(page.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }
}
