package org.farbank.desk.staff;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Where each person is signed in, to end it from elsewhere. */
@Component
final class Sessions {
  private static final String NAME = "org.farbank.desk.place";

  private final Map<UUID, Set<HttpSession>> open = new ConcurrentHashMap<>();

  /** One place: it leaves the list by itself when its session ends. */
  private final class Place implements HttpSessionBindingListener {
    private final UUID account;

    private Place(UUID account) {
      this.account = account;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
      open.computeIfAbsent(account, id -> ConcurrentHashMap.newKeySet()).add(event.getSession());
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      open.computeIfPresent(
          account,
          (id, sessions) -> {
            sessions.remove(event.getSession());
            return sessions.isEmpty() ? null : sessions;
          });
    }
  }

  /** Somebody has signed in. */
  void begin(HttpSession session, UUID account) {
    session.setAttribute(NAME, new Place(account));
  }

  /** In how many places somebody is signed in. */
  int count(UUID account) {
    return open.getOrDefault(account, Set.of()).size();
  }

  /** Signs somebody out everywhere. */
  void end(UUID account) {
    List.copyOf(open.getOrDefault(account, Set.of())).forEach(Sessions::invalidate);
  }

  /** Signs somebody out everywhere else. */
  void endOthers(UUID account, HttpSession here) {
    open.getOrDefault(account, Set.of()).stream()
        .filter(session -> !session.getId().equals(here.getId()))
        .toList()
        .forEach(Sessions::invalidate);
  }

  private static void invalidate(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // it ended by itself in the meantime
    }
  }
}
