package org.farbank.drop.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;

/**
 * The form of the page without a script (RFC 7578): an optional field {@code token}, then a file
 * {@code envelope}. It is read as it comes and never held; the file's name is not looked at.
 */
record Form(InputStream body, byte[] boundary) {
  private static final Pattern TYPE =
      Pattern.compile("multipart/form-data;.*boundary=\"?([^\";,]{1,70})\"?.*");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([a-z]+)\"");
  private static final int MOST_TOKEN = 200;

  /** What is done with the file while it streams in. */
  interface Reader {
    Intake.Outcome read(String token, InputStream file) throws IOException;
  }

  /** The form of a request, if it is one. */
  static Optional<Form> of(ServerRequest request) {
    var type = TYPE.matcher(request.headers().first(HeaderNames.CONTENT_TYPE).orElse(""));
    return type.matches()
        ? Optional.of(
            new Form(Body.of(request), type.group(1).getBytes(StandardCharsets.ISO_8859_1)))
        : Optional.empty();
  }

  /** Whether a request is one; its body is left alone. */
  static boolean is(ServerRequest request) {
    return TYPE.matcher(request.headers().first(HeaderNames.CONTENT_TYPE).orElse("")).matches();
  }

  Intake.Outcome read(Reader reader) throws IOException {
    try {
      var parts = MultipartInput.builder().setInputStream(body).setBoundary(boundary).get();
      var token = "";
      for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
        var name = NAME.matcher(parts.readHeaders());
        var field = name.find() ? name.group(1) : "";
        if (field.equals("envelope")) {
          return reader.read(token, Body.of(parts.newInputStream()));
        }
        if (field.equals("token")) {
          token = new String(parts.newInputStream().readNBytes(MOST_TOKEN), StandardCharsets.UTF_8);
        }
        parts.discardBodyData();
      }
    } catch (MultipartInput.MalformedStreamException | FileUploadSizeException e) {
      throw new Body.Broken();
    }
    throw new Body.Broken();
  }
}
