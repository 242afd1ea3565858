package org.farbank.seal.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Opening;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Unopened;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a document out of an envelope. What somebody sealed with the age command alone has no form
 * of ours: it is taken as words where it is UTF-8, else as a file. The drop never names this class.
 */
public final class Incoming {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int NEWLINE = '\n';

  private final byte[] content;
  private int at;

  private Incoming(byte[] content) {
    this.content = content;
  }

  /**
   * Opens an envelope.
   *
   * @throws Unopened where none of the identities opens it, or it is damaged
   * @throws Malformed where it opens and is not of our form; what is inside is not repeated
   */
  public static Document open(byte[] envelope, List<Identity> identities)
      throws Unopened, Malformed {
    return read(Opening.open(envelope, identities));
  }

  static Document read(byte[] content) throws Malformed {
    if (content.length < Outgoing.MAGIC.length
        || !Arrays.equals(
            content, 0, Outgoing.MAGIC.length, Outgoing.MAGIC, 0, Outgoing.MAGIC.length)) {
      return plain(content);
    }
    var incoming = new Incoming(content);
    incoming.at = Outgoing.MAGIC.length;
    try {
      return incoming.document();
    } catch (JacksonException e) {
      throw new Malformed("its first line is not JSON");
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Malformed("an address or a day in it is none");
    }
  }

  private static Document plain(byte[] content) {
    try {
      return Document.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      var words = Document.of("");
      return new Document(
          "",
          words.language(),
          words.told(),
          List.of(new Attachment("application/octet-stream", content)),
          words.reply(),
          words.duress(),
          words.token());
    }
  }

  private Document document() throws Malformed {
    int end = at;
    while (end < content.length && content[end] != NEWLINE) {
      end++;
    }
    var header = JSON.readTree(content, at, end - at);
    at = Math.min(end + 1, content.length);
    keys(header, Set.of("text", "language", "told", "attachments", "reply", "duress", "token"));
    var text = string(header, "text").orElseThrow(() -> new Malformed("it has no text"));
    var attachments = new ArrayList<Attachment>();
    for (var one : header.path("attachments")) {
      attachments.add(attachment(one));
    }
    for (; at < content.length; at++) {
      if (content[at] != 0) {
        throw new Malformed("it does not end in zeros");
      }
    }
    return new Document(
        text,
        string(header, "language"),
        string(header, "told").map(LocalDate::parse),
        attachments,
        address(header.path("reply")),
        address(header.path("duress")),
        string(header, "token"));
  }

  private Attachment attachment(JsonNode one) throws Malformed {
    keys(one, Set.of("type", "size"));
    var size = one.path("size");
    if (!size.isIntegralNumber()
        || size.longValue() < 0
        || size.longValue() > content.length - at) {
      throw new Malformed("an attachment is cut short");
    }
    var type = string(one, "type").orElseThrow(() -> new Malformed("an attachment has no type"));
    var bytes = Arrays.copyOfRange(content, at, at + size.intValue());
    at += bytes.length;
    return new Attachment(type, bytes);
  }

  private static Optional<ReturnAddress> address(JsonNode node) throws Malformed {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    keys(node, Set.of("recipient", "mailbox"));
    return Optional.of(
        new ReturnAddress(
            Recipient.parse(string(node, "recipient").orElse("")),
            string(node, "mailbox").orElse("")));
  }

  private static Optional<String> string(JsonNode node, String key) throws Malformed {
    var value = node.path(key);
    if (!value.isMissingNode() && !value.isString()) {
      throw new Malformed(key + " is not a string");
    }
    return value.isMissingNode() ? Optional.empty() : Optional.of(value.stringValue());
  }

  private static void keys(JsonNode node, Set<String> known) throws Malformed {
    if (!node.isObject()) {
      throw new Malformed("an object is missing");
    }
    if (!known.containsAll(node.propertyNames())) {
      throw new Malformed("it has a key that this version does not know");
    }
  }
}
