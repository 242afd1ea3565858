package org.farbank.desk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Unlocked;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.View;

/**
 * What a controller returns: a template and what it shows. Templates are compiled with the desk.
 *
 * @param template such as {@code inbox/list.jte}
 * @param parameters of the template, besides {@code shell}
 */
public record Page(String template, Map<String, Object> parameters, int status) implements View {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.farbank.desk.view");

  /** A page that went well: names and values by turns. */
  public static Page of(String template, Object... namesAndValues) {
    Map<String, Object> parameters = new HashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Page(template, parameters, HttpServletResponse.SC_OK);
  }

  /** The same with another HTTP status. */
  public Page status(int other) {
    return new Page(template, parameters, other);
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("shell", shell(request));
    var html = new StringOutput();
    TEMPLATES.render(template, all, html);
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(getContentType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static Shell shell(HttpServletRequest request) {
    var account = Gate.of(request);
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    var settings =
        WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
            .getBean(Settings.class);
    return new Shell(
        Texts.of(account.map(a -> a.language()).orElseGet(() -> asked(request))),
        account,
        token == null ? "" : token.getToken(),
        request.getRequestURI(),
        Unlocked.of(request).isPresent(),
        settings.demo());
  }

  /** Before anybody signed in, the browser says the language. */
  private static String asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("lang"))
        .filter(Texts.LANGUAGES::contains)
        .orElseGet(
            () ->
                Texts.LANGUAGES.stream()
                    .filter(l -> l.equals(request.getLocale().getLanguage()))
                    .findFirst()
                    .orElse("en"));
  }
}
