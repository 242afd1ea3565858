package org.farbank.desk.certificate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Collectors;
import org.farbank.desk.Key;

/**
 * Makes the client certificate of a person: {@code Invite DATA NAME FILE}, the store's key on
 * standard input. Prints the password of the file; ends with 1 and says why where it cannot.
 */
public final class Invite {
  /** Without what looks alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 5;

  private Invite() {}

  /** See above. */
  @SuppressWarnings("SystemOut") // what the command line shows
  public static void main(String... arguments) {
    try {
      System.out.println(
          make(Path.of(arguments[0]), arguments[1], Path.of(arguments[2]), Key.read(System.in)));
    } catch (FileAlreadyExistsException e) {
      fail("the file is there already", "choose another name with --out");
    } catch (NotDirectoryException e) {
      fail("the folder of the file is not there", "choose another with --out");
    } catch (NoSuchFileException e) {
      fail("the desk has no certificates yet", "start it with --listen first");
    } catch (IOException | GeneralSecurityException e) {
      fail("the certificate could not be made", "is the passphrase the one of this desk?");
    }
  }

  private static void fail(String error, String hint) {
    System.err.println("error: " + error);
    System.err.println("hint: " + hint);
    System.exit(1);
  }

  /** Makes a certificate; returns the password of its file. */
  static String make(Path data, String name, Path out, Key key)
      throws IOException, GeneralSecurityException {
    if (Files.exists(out)) {
      throw new FileAlreadyExistsException(out.toString());
    }
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NotDirectoryException(String.valueOf(folder));
    }
    String password = password();
    var certificates = Certificates.open(data, key, Clock.systemUTC());
    Certificates.write(out, certificates.invite(name, password.toCharArray()));
    return password;
  }

  private static String password() {
    var random = new SecureRandom();
    return java.util.stream.IntStream.range(0, GROUPS)
        .mapToObj(
            group ->
                random
                    .ints(4, 0, LETTERS.length())
                    .mapToObj(i -> LETTERS.substring(i, i + 1))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }
}
