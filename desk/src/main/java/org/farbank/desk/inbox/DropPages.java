package org.farbank.desk.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Refused;
import org.farbank.seal.age.Recipient;
import org.farbank.seal.desk.DropFolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The drop of this newsroom: its pages seal to the public keys of the newsroom's recipients. The
 * folder is made here and carried to the exposed host.
 */
@Controller
final class DropPages {
  private static final String LISTEN = "127.0.0.1:8380";
  private static final String DESK = "127.0.0.1:8381";

  private final Settings settings;
  private final Recipients recipients;
  private final Audit audit;

  DropPages(Settings settings, Recipients recipients, Audit audit) {
    this.settings = settings;
    this.recipients = recipients;
    this.audit = audit;
  }

  /** The two lines of {@code drop.properties} that say to whom a drop's pages seal. */
  @Needs(Permission.SEE_INBOX)
  @GetMapping("/inbox/keys")
  ResponseEntity<String> keys() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body(String.join("\n", DropFolder.keys(recipients())) + "\n");
  }

  @Needs(Permission.OPERATE)
  @GetMapping("/inbox/drop")
  Page drop() throws IOException {
    return Page.of(
        "inbox/drop.jte",
        "folder",
        folder().toString(),
        "known",
        DropFolder.knownTo(settings.data()),
        "stale",
        stale());
  }

  /** Whether people came or went since the folder's keys were written. */
  private boolean stale() throws IOException {
    var file = folder().resolve("drop.properties");
    return Files.exists(file)
        && !Set.copyOf(Files.readAllLines(file)).containsAll(DropFolder.keys(recipients()));
  }

  @Needs(Permission.OPERATE)
  @PostMapping("/inbox/drop")
  RedirectView make(HttpServletRequest request, @RequestParam(defaultValue = "") String address)
      throws IOException, GeneralSecurityException {
    if (!address.strip().matches("[A-Za-z0-9.-]+:\\d{1,5}")) {
      throw Refused.because("inbox.drop-address");
    }
    if (DropFolder.knownTo(settings.data()) || Files.exists(folder())) {
      throw Refused.conflict("inbox.drop-there", folder().toString());
    }
    DropFolder.make(
        folder(),
        settings.data(),
        recipients(),
        address.strip(),
        "listen=" + LISTEN,
        "desk=" + DESK);
    record(request, "made-drop");
    return new RedirectView("/inbox/drop");
  }

  @Needs(Permission.OPERATE)
  @PostMapping("/inbox/drop/keys")
  RedirectView update(HttpServletRequest request) throws IOException {
    if (Files.exists(folder().resolve("drop.properties"))) {
      DropFolder.update(folder(), recipients());
      record(request, "updated-drop");
    }
    return new RedirectView("/inbox/drop");
  }

  private void record(HttpServletRequest request, String action) {
    audit.record(Gate.of(request).orElseThrow().name(), action, "");
  }

  private List<Recipient> recipients() {
    var all = recipients.all().stream().flatMap(account -> account.recipient().stream()).toList();
    if (all.isEmpty()) {
      throw Refused.because("inbox.trouble-nobody");
    }
    return all;
  }

  private Path folder() {
    return settings.data().resolve("drop").toAbsolutePath().normalize();
  }
}
