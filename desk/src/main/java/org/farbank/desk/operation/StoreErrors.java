package org.farbank.desk.operation;

import java.sql.SQLException;
import org.farbank.desk.store.DiskFull;
import org.farbank.desk.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What people see where the store does not answer or its disk is full. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreErrors {
  private static final Logger LOG = LoggerFactory.getLogger(StoreErrors.class);

  /** SQL's state for a full disk, as PostgreSQL tells it. */
  private static final String FULL = "53100";

  private static final int UNAVAILABLE = 503;
  private static final int INSUFFICIENT_STORAGE = 507;

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    UncategorizedSQLException.class,
    TransactionException.class
  })
  Page away(RuntimeException e) {
    return page(e);
  }

  static Page page(RuntimeException e) {
    boolean full = full(e);
    LOG.error("store {}: {}", full ? "full" : "away", e.getClass().getName());
    return Page.of(
            "web/error.jte",
            "key",
            full ? "operation.full" : "operation.away",
            "values",
            new Object[0])
        .status(full ? INSUFFICIENT_STORAGE : UNAVAILABLE);
  }

  private static boolean full(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DiskFull
          || cause instanceof SQLException sql && FULL.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
