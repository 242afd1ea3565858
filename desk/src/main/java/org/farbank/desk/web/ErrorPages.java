package org.farbank.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.farbank.desk.account.Anyone;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was refused before any page was asked: an old form, a certificate that is not good. */
@Controller
class ErrorPages implements ErrorController {
  ErrorPages() {}

  @Anyone
  @RequestMapping("/error")
  Page error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    return switch (status) {
      case 403 -> Errors.page(status, "error.refused");
      case 404 -> Errors.page(status, "error.not-found");
      default -> Errors.page(status, "error.bad");
    };
  }
}
