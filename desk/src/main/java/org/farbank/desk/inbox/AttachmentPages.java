package org.farbank.desk.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.account.Unlocked;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.evidence.OpenReports;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.web.Refused;
import org.farbank.seal.age.Unopened;
import org.farbank.seal.envelope.Attachment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came beside a report: pictures drawn anew by another process, everything else as a file. */
@Controller
final class AttachmentPages {
  private final Reports reports;
  private final Pictures pictures;
  private final Audit audit;

  AttachmentPages(Reports reports, Pictures pictures, Audit audit) {
    this.reports = reports;
    this.pictures = pictures;
    this.audit = audit;
  }

  /** An attachment as a picture, by its number from 1. */
  @Needs(Permission.OPEN_REPORT)
  @GetMapping("/inbox/{id}/attachments/{number}")
  ResponseEntity<byte[]> picture(
      HttpServletRequest request, @PathVariable UUID id, @PathVariable int number) {
    byte[] png =
        pictures
            .draw(attachment(request, id, number).bytes())
            .orElseThrow(() -> Refused.because("inbox.no-picture"));
    return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
  }

  /** An attachment as it came: for another machine, as the page says. */
  @Needs(Permission.OPEN_REPORT)
  @GetMapping("/inbox/{id}/attachments/{number}/file")
  ResponseEntity<byte[]> file(
      HttpServletRequest request, @PathVariable UUID id, @PathVariable int number) {
    byte[] bytes = attachment(request, id, number).bytes();
    audit.record(Gate.of(request).orElseThrow().name(), "downloaded", id.toString());
    var saved = ContentDisposition.attachment().filename("attachment-" + number + ".bin").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(bytes);
  }

  private Attachment attachment(HttpServletRequest request, UUID id, int number) {
    var account = Gate.of(request).orElseThrow();
    var report = reports.find(account, id).orElseThrow(Refused::notFound);
    var mine = Unlocked.of(request).orElseThrow(() -> Refused.because("inbox.locked"));
    try {
      var all = OpenReports.of(request, mine).open(report, reports).words().attachments();
      if (number < 1 || number > all.size()) {
        throw Refused.notFound();
      }
      return all.get(number - 1);
    } catch (Unopened e) {
      throw Refused.because("inbox.for-others");
    }
  }
}
