package org.farbank.desk.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Anyone;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.inbox.Pulling;
import org.farbank.desk.store.Store;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Refused;
import org.farbank.desk.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** How the desk is, and its backups. */
@Controller
class HealthPages {
  private static final int SHORTEST = 12;

  private final Store store;
  private final Settings settings;
  private final AuditCheck audit;
  private final BackupWork work;
  private final KeyFile keys;
  private final Pulling pulling;
  private final Clock clock;

  HealthPages(
      Store store,
      Settings settings,
      AuditCheck audit,
      BackupWork work,
      KeyFile keys,
      Pulling pulling,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.audit = audit;
    this.work = work;
    this.keys = keys;
    this.pulling = pulling;
    this.clock = clock;
  }

  @Needs(Permission.OPERATE)
  @GetMapping("/health")
  Page health(HttpServletRequest request) {
    return Page.of("operation/health.jte", "view", view(Gate.of(request).orElseThrow()));
  }

  /** The part of the page that changes while a backup is made. */
  @Needs(Permission.OPERATE)
  @GetMapping("/health/backup")
  Page backup(HttpServletRequest request) {
    return Page.of("operation/backup.jte", "view", view(Gate.of(request).orElseThrow()));
  }

  @Needs(Permission.OPERATE)
  @PostMapping("/health/backup")
  RedirectView backup(
      HttpServletRequest request, @RequestParam String passphrase, @RequestParam String again) {
    if (passphrase.length() < SHORTEST) {
      throw Refused.because("operation.passphrase-short", SHORTEST);
    }
    if (!passphrase.equals(again)) {
      throw Refused.because("operation.passphrases-differ");
    }
    if (!work.begin(Gate.of(request).orElseThrow().name(), passphrase)) {
      throw Refused.conflict("operation.backup-under-way");
    }
    return new RedirectView("/health");
  }

  /** A backup was thrown away: its keys need not be renewed any more. */
  @Needs(Permission.OPERATE)
  @PostMapping("/health/backup/gone")
  RedirectView gone(@RequestParam String file) {
    store.sql().sql("delete from backup where file = ?").param(file).update();
    return new RedirectView("/health");
  }

  @Needs(Permission.OPERATE)
  @PostMapping("/health/backup/keys")
  RedirectView renewKeys() {
    keys.rewrite();
    return new RedirectView("/health");
  }

  @Needs(Permission.OPERATE)
  @PostMapping("/health/audit")
  RedirectView checkAudit() {
    audit.now();
    return new RedirectView("/health");
  }

  /** For people who may, and for programs on this machine. */
  @Anyone
  @GetMapping("/metrics")
  ResponseEntity<String> metrics(HttpServletRequest request) {
    boolean may = Gate.of(request).map(who -> who.may(Permission.OPERATE)).orElse(false);
    if (!may && !fromHere(request)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return ResponseEntity.ok().header("Content-Type", Metrics.TYPE).body(Metrics.of(now()));
  }

  private static boolean fromHere(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && request.getHeader("X-Forwarded-For") == null
          && request.getHeader("Forwarded") == null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private Health now() {
    return Health.of(store, settings, pulling.status().last(), audit.result());
  }

  private HealthView view(Account account) {
    return HealthView.of(
        now(), work, Texts.of(account.language()), clock.instant(), settings.data());
  }
}
