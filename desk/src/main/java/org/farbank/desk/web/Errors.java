package org.farbank.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/**
 * Errors as pages. The log gets the kind of an unexpected error and where it happened, never its
 * message: that may hold a report's words.
 */
@ControllerAdvice
class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  @ExceptionHandler
  Page refused(Refused refused) {
    return page(refused.status(), refused.key(), refused.values());
  }

  @ExceptionHandler
  Page other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse response) {
      return page(response.getStatusCode());
    }
    // such as an address with no identifier in it, or a form without its file
    if (e instanceof TypeMismatchException || e instanceof MultipartException) {
      return page(HttpStatus.BAD_REQUEST);
    }
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("{} {} {}", number, kinds(e), place(e));
    return page(500, "error.unexpected", number);
  }

  private static Page page(HttpStatusCode status) {
    return status.value() == 403
        ? page(403, "error.forbidden")
        : status.value() == 404 ? page(404, "error.not-found") : page(status.value(), "error.bad");
  }

  static Page page(int status, String key, Object... values) {
    return Page.of("web/error.jte", "key", key, "values", values)
        .status(HttpStatus.valueOf(status).value());
  }

  private static String kinds(Throwable e) {
    var cause = e.getCause();
    String name = e.getClass().getName();
    return cause == null || cause == e ? name : name + " by " + kinds(cause);
  }

  private static String place(Throwable e) {
    for (StackTraceElement element : e.getStackTrace()) {
      if (element.getClassName().startsWith("org.farbank.")) {
        return element.toString();
      }
    }
    return "";
  }
}
