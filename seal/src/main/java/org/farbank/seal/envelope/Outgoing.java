package org.farbank.seal.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Sealing;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a document into an envelope. Inside the age encryption stand
 *
 * <pre>
 * farbank 1
 * {"text":…,"language":…,"told":…,"attachments":[{"type":…,"size":…}],"reply":{"recipient":…,
 *     "mailbox":…},"duress":…,"token":…}   in one line, what is empty is left out
 * the attachments' bytes, one after the other, then zeros up to the size
 * </pre>
 */
public final class Outgoing {
  static final byte[] MAGIC = "farbank 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final JsonMapper JSON = new JsonMapper();

  private Outgoing() {}

  /**
   * The envelope, of one of {@link Sizes#ALL}.
   *
   * @throws TooLarge where the document fits none
   */
  public static byte[] seal(Document document, List<Recipient> recipients) throws TooLarge {
    var content = content(document);
    return Sealing.seal(
        Arrays.copyOf(content, Sizes.plaintext(content.length, recipients)), recipients);
  }

  static byte[] content(Document document) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(MAGIC);
    out.writeBytes(JSON.writeValueAsBytes(header(document)));
    out.write('\n');
    document.attachments().forEach(attachment -> out.writeBytes(attachment.bytes()));
    return out.toByteArray();
  }

  private static Map<String, Object> header(Document document) {
    var header = new LinkedHashMap<String, Object>();
    header.put("text", document.text());
    document.language().ifPresent(language -> header.put("language", language));
    document.told().ifPresent(told -> header.put("told", told.toString()));
    if (!document.attachments().isEmpty()) {
      header.put(
          "attachments",
          document.attachments().stream()
              .map(one -> ordered("type", one.type(), "size", one.bytes().length))
              .toList());
    }
    document.reply().ifPresent(reply -> header.put("reply", address(reply)));
    document.duress().ifPresent(duress -> header.put("duress", address(duress)));
    document.token().ifPresent(token -> header.put("token", token));
    return header;
  }

  private static Map<String, Object> address(ReturnAddress address) {
    return ordered("recipient", address.recipient().text(), "mailbox", address.mailbox());
  }

  private static Map<String, Object> ordered(String a, Object x, String b, Object y) {
    var map = new LinkedHashMap<String, Object>();
    map.put(a, x);
    map.put(b, y);
    return map;
  }
}
