package org.farbank.desk.staff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Anyone;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the desk for every role, for nobody, and for somebody who was shut out. */
class RolesTest {
  private static final Path THREATS = Path.of("../docs/threat-model.md");

  @TempDir private Path data;

  /**
   * A route with guessed identifiers in it.
   *
   * @param needs what its method says; nothing where anyone may, or where it says nothing
   */
  private record Route(String method, String path, @Nullable Permission needs, boolean anyone) {
    boolean open(Role role) {
      return anyone || (needs != null && needs.roles().contains(role));
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachRouteIsOpenToTheRolesOfItsPermissionAlone(Newsroom.Kind kind) {
    try (var newsroom = Newsroom.start(kind, data)) {
      var routes = routes(newsroom);
      assertThat(routes).hasSizeGreaterThan(20);
      assertThat(routes)
          .as("routes say what they need")
          .allMatch(route -> route.anyone() || route.needs() != null);
      var soft = new SoftAssertions();
      for (var role : Role.values()) {
        newsroom.account(role.code(), role);
        var visitor = newsroom.signedIn(role.code());
        visitor.get("/me"); // the token of all its forms
        for (var route : routes) {
          check(soft, role, route, ask(visitor, route));
        }
      }
      newsroom.account("roleless", Role.ANALYST);
      newsroom.get(Accounts.class).setRoles(account(newsroom, "roleless"), java.util.Set.of());
      var roleless = newsroom.signedIn("roleless");
      var shutOut = newsroom.account("shut-out", Role.RECIPIENT, Role.values());
      var gone = newsroom.signedIn("shut-out");
      newsroom.get(Accounts.class).setActive(shutOut.id(), false);
      var nobody = new Visitor(newsroom.address());
      roleless.get("/me");
      nobody.get("/sign-in");
      gone.get("/sign-in");
      for (var route : routes.stream().filter(route -> !route.anyone()).toList()) {
        soft.assertThat(ask(roleless, route).statusCode()).as("roleless %s", route).isEqualTo(403);
        closed(soft, "nobody", route, ask(nobody, route));
        closed(soft, "shut out", route, ask(gone, route));
      }
      soft.assertAll();
    }
  }

  private static void check(
      SoftAssertions soft, Role role, Route route, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (route.path().equals("/first")) {
      soft.assertThat(status).as("there is a first account").isIn(302, 400, 404);
    } else if (route.open(role)) {
      soft.assertThat(status).as("%s may %s", role, route).isNotIn(401, 403).isLessThan(500);
      soft.assertThat(answer.headers().firstValue("location").orElse(""))
          .as("%s may %s", role, route)
          .doesNotEndWith("/sign-in");
    } else {
      soft.assertThat(status).as("%s may not %s", role, route).isEqualTo(403);
    }
  }

  private static void closed(
      SoftAssertions soft, String who, Route route, HttpResponse<String> answer) {
    soft.assertThat(answer.statusCode()).as("%s %s", who, route).isIn(302, 401, 403);
    if (answer.statusCode() == 302) {
      soft.assertThat(answer.headers().firstValue("location").orElse(""))
          .as("%s %s", who, route)
          .endsWith("/sign-in");
    }
  }

  private static HttpResponse<String> ask(Visitor visitor, Route route) {
    return route.method().equals("GET") ? visitor.get(route.path()) : visitor.post(route.path());
  }

  private static UUID account(Newsroom newsroom, String name) {
    return newsroom.get(Accounts.class).named(name).orElseThrow().id();
  }

  /** All routes, those that end a session last. */
  private static List<Route> routes(Newsroom newsroom) {
    List<Route> all = new ArrayList<>();
    var mapping = newsroom.get(RequestMappingHandlerMapping.class);
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              if (handler.getBeanType().getName().startsWith("org.farbank.")) {
                for (var pattern : info.getPatternValues()) {
                  String path = pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                  info.getMethodsCondition()
                      .getMethods()
                      .forEach(method -> all.add(route(method.name(), path, handler)));
                }
              }
            });
    all.sort(Comparator.comparing((Route route) -> route.path().contains("sign-out")));
    return all;
  }

  private static Route route(String method, String path, HandlerMethod handler) {
    var needs = handler.getMethodAnnotation(Needs.class);
    return new Route(
        method,
        path,
        needs == null ? null : needs.value(),
        handler.hasMethodAnnotation(Anyone.class));
  }

  @Test
  void theThreatModelRepeatsTheTableOfPermissions() throws Exception {
    Map<String, String> told = new TreeMap<>();
    try (Stream<String> lines = Files.lines(THREATS)) {
      lines
          .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
          .map(line -> line.split("\\|"))
          .forEach(cells -> told.put(cells[1].strip().replace("`", ""), cells[3].strip()));
    }
    Map<String, String> held = new TreeMap<>();
    for (var permission : Permission.values()) {
      held.put(
          permission.name(),
          Arrays.stream(Role.values())
              .filter(permission.roles()::contains)
              .map(Role::code)
              .collect(joining(", ")));
    }
    assertThat(told).isEqualTo(held);
  }
}
