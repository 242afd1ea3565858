package org.farbank.desk.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Permission;
import org.farbank.desk.account.Role;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.store.Store;
import org.farbank.desk.web.Refused;
import org.springframework.stereotype.Component;

/**
 * Who belongs to the newsroom with which roles. A role that lets its holder grant things
 * (recipient, administrator) needs two people: one asks, another one grants, and neither is the
 * person who gets it. Else one administrator could invite themselves under another name and read
 * everything.
 */
@Component
final class Staff {
  /** How long an invitation is good. */
  static final int DAYS = 7;

  private final Store store;
  private final Accounts accounts;
  private final Requests requests;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final Audit audit;
  private final Clock clock;

  Staff(
      Store store,
      Accounts accounts,
      Requests requests,
      Sessions sessions,
      Passkeys passkeys,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.requests = requests;
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a role is given by two people. */
  static boolean needsTwo(Role role) {
    return Permission.GRANT.roles().contains(role);
  }

  /** Makes an account for somebody; returns the word that takes it up, which is kept nowhere. */
  String invite(Account by, String typed, Set<Role> roles) {
    String name = SignInPages.name(typed);
    String word = word();
    return changing(
        () -> {
          if (accounts.all().stream().anyMatch(a -> a.name().equalsIgnoreCase(name))) {
            throw Refused.conflict("account.name-taken");
          }
          var account = accounts.invite(name, Set.of(), sha256(word), until());
          audit.record(by.name(), "invited", account.id().toString());
          roles.forEach(role -> give(by, account.id(), role));
          return word;
        });
  }

  /**
   * Invites somebody anew, whose link expired or whose passphrase is lost. The account gets another
   * key: what needs two people is asked for again, so that nobody gets it by taking the link.
   */
  String inviteAgain(Account by, UUID id) {
    String word = word();
    return changing(
        () -> {
          var account = other(by, id);
          keepAnAdministrator(account);
          passkeys.removeAll(account);
          requests.endAll(id);
          accounts.invite(id, sha256(word), until());
          var roles = account.roles();
          accounts.setRoles(id, alone(roles));
          audit.record(by.name(), "invited-again", id.toString());
          roles.stream().filter(Staff::needsTwo).forEach(role -> give(by, id, role));
          sessions.end(id);
          return word;
        });
  }

  /** Somebody takes up an account with a word: passphrase and language are theirs to choose. */
  Account takeUp(String word, String passphrase, String language) {
    return changing(
        () -> {
          var account = accounts.invited(sha256(word)).orElseThrow(Staff::noInvitation);
          accounts.takeUp(account.id(), SignInPages.passphrase(passphrase));
          accounts.setLanguage(account.id(), language);
          audit.record(account.name(), "took-up", account.id().toString());
          return account;
        });
  }

  /** The account that a word takes up. */
  Account invited(String word) {
    return accounts.invited(sha256(word)).orElseThrow(Staff::noInvitation);
  }

  private static Refused noInvitation() {
    return Refused.because("account.no-invitation");
  }

  /** Shuts somebody out: at once, everywhere. */
  void shutOut(Account by, UUID id) {
    changing(
        () -> {
          var account = known(id);
          keepAnAdministrator(account);
          accounts.setActive(id, false);
          requests.endAll(id);
          audit.record(by.name(), "shut-out", id.toString());
          return account;
        });
    sessions.end(id);
  }

  /** Lets somebody in again. */
  void letIn(Account by, UUID id) {
    changing(
        () -> {
          var account = known(id);
          accounts.setActive(id, true);
          audit.record(by.name(), "let-in", id.toString());
          return account;
        });
  }

  /** Gives a role, or asks for it where that needs two; whether it was given. */
  boolean ask(Account by, UUID id, Role role) {
    return changing(() -> give(by, id, role));
  }

  private boolean give(Account by, UUID id, Role role) {
    var account = known(id);
    if (account.roles().contains(role)) {
      return true;
    }
    if (needsTwo(role) && !(role == Role.ADMINISTRATOR && alone(by))) {
      requests.ask(by, account, role);
      audit.record(by.name(), "asked-" + role.code(), id.toString());
      return false;
    }
    add(account, role);
    audit.record(by.name(), "gave-" + role.code(), id.toString());
    return true;
  }

  /** Takes a role away. */
  void takeAway(Account by, UUID id, Role role) {
    changing(
        () -> {
          var account = known(id);
          if (role == Role.ADMINISTRATOR) {
            keepAnAdministrator(account);
          }
          Set<Role> left = EnumSet.noneOf(Role.class);
          left.addAll(account.roles());
          left.remove(role);
          accounts.setRoles(id, left);
          audit.record(by.name(), "took-away-" + role.code(), id.toString());
          return account;
        });
  }

  /** The second pair of eyes says yes. */
  void grant(Account by, UUID request) {
    changing(
        () -> {
          var asked = requests.find(request).orElseThrow(Staff::gone);
          if (asked.askedBy().equals(by.id()) || asked.subject().equals(by.id())) {
            throw Refused.because("account.four-eyes");
          }
          if (!known(by.id()).may(Permission.GRANT)) {
            throw gone(); // shut out in the meantime
          }
          var account = known(asked.subject());
          if (account.recipient().isEmpty()) {
            throw Refused.because("account.not-taken-up", account.name());
          }
          requests.end(request);
          add(account, asked.role());
          audit.record(by.name(), "granted-" + asked.role().code(), account.id().toString());
          return account;
        });
  }

  /** Somebody says no, or takes the request back. */
  void refuse(Account by, UUID request) {
    changing(
        () -> {
          var asked = requests.find(request).orElseThrow(Staff::gone);
          requests.end(request);
          audit.record(by.name(), "refused-" + asked.role().code(), asked.subject().toString());
          return asked;
        });
  }

  private static Refused gone() {
    return Refused.conflict("account.request-gone");
  }

  private void add(Account account, Role role) {
    Set<Role> more = EnumSet.of(role);
    more.addAll(account.roles());
    accounts.setRoles(account.id(), more);
  }

  /** What is left of roles without those that need two. */
  private static Set<Role> alone(Set<Role> roles) {
    Set<Role> left = EnumSet.noneOf(Role.class);
    roles.stream().filter(role -> !needsTwo(role)).forEach(left::add);
    return left;
  }

  /** Whether nobody else could ever grant: a new desk has one person, who needs a second. */
  private boolean alone(Account by) {
    return accounts.all().stream()
        .filter(a -> !a.id().equals(by.id()))
        .noneMatch(a -> Permission.GRANT.allows(a.roles()));
  }

  private void keepAnAdministrator(Account account) {
    if (account.active()
        && account.roles().contains(Role.ADMINISTRATOR)
        && accounts.with(Role.ADMINISTRATOR).stream()
            .filter(a -> a.recipient().isPresent())
            .allMatch(a -> a.id().equals(account.id()))) {
      throw Refused.because("account.last-administrator");
    }
  }

  private Account known(UUID id) {
    return accounts.find(id).orElseThrow(Refused::notFound);
  }

  private Account other(Account by, UUID id) {
    if (by.id().equals(id)) {
      throw Refused.because("account.not-oneself");
    }
    return known(id);
  }

  private <T> T changing(Supplier<T> change) {
    return store.atomic(
        () -> {
          accounts.lock();
          return change.get();
        });
  }

  private LocalDate until() {
    return LocalDate.now(clock).plusDays(DAYS);
  }

  private static String word() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String sha256(String word) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(word.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
