package org.farbank.desk.inbox;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farbank.desk.Newsroom;
import org.farbank.desk.evidence.Reports;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.age.Sealing;
import org.farbank.seal.codename.Codename;
import org.farbank.seal.codename.Wordlist;
import org.farbank.seal.envelope.Attachment;
import org.farbank.seal.envelope.Document;
import org.farbank.seal.envelope.Outgoing;
import org.farbank.seal.envelope.ReturnAddress;

/** Made-up reports as partners seal them. */
final class Envelopes {
  static final LocalDate DAY = LocalDate.of(2023, 4, 5);
  static final String TEXT = "On Tuesday rice sold for 5,100 won a kilo in Hyesan.";

  private final Newsroom newsroom;

  Envelopes(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  static ReturnAddress somebody() {
    return ReturnAddress.of(Codename.generate(Wordlist.of("ko")));
  }

  static Document report(
      String text, ReturnAddress reply, Optional<ReturnAddress> duress, Attachment... attachments) {
    return new Document(
        text,
        Optional.of("en"),
        Optional.of(DAY),
        List.of(attachments),
        Optional.of(reply),
        duress,
        Optional.empty());
  }

  byte[] sealed(Document document) throws Exception {
    return Outgoing.seal(document, recipients());
  }

  UUID arrive(Document document) throws Exception {
    return arrive(sealed(document));
  }

  UUID arrive(byte[] envelope) {
    return newsroom
        .get(Reports.class)
        .arrive(envelope, Fingerprint.of(envelope), DAY, newsroom.get(Recipients.class).all())
        .orElseThrow();
  }

  UUID forOthers() throws Exception {
    return arrive(Outgoing.seal(Document.of(TEXT), List.of(Identity.generate().recipient())));
  }

  UUID damaged() throws Exception {
    byte[] envelope = sealed(Document.of(TEXT));
    envelope[envelope.length - 100] ^= 1;
    return arrive(envelope);
  }

  UUID malformed() {
    return arrive(
        Sealing.seal("farbank 1\n{\"txt\":1}".getBytes(StandardCharsets.UTF_8), recipients()));
  }

  private List<Recipient> recipients() {
    return newsroom.get(Recipients.class).all().stream()
        .flatMap(account -> account.recipient().stream())
        .toList();
  }
}
