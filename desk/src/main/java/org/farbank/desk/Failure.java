package org.farbank.desk;

import java.net.BindException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import org.farbank.pack.PackException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why a desk did not start, for people. Found by the kind of the cause: messages of others may hold
 * what nobody should see.
 *
 * @param error what is the matter
 * @param hint what to do
 */
public record Failure(String error, String hint) {
  // codes of H2, org.h2.api.ErrorCode
  private static final int OPEN_ELSEWHERE = 90020;
  private static final int WRONG_KEY = 90049;
  private static final int WRONG_PASSWORD = 28000;

  /** What is the matter with a desk of these settings. */
  public static Failure of(Throwable thrown, Settings settings) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      var failure = known(cause, settings);
      if (failure.isPresent()) {
        return failure.get();
      }
      if (cause.getCause() == cause) {
        break;
      }
    }
    return new Failure(
        "the desk could not start: " + thrown.getClass().getSimpleName(),
        "tell us what you did before");
  }

  private static Optional<Failure> known(Throwable cause, Settings settings) {
    if (cause instanceof PortInUseException || cause instanceof BindException) {
      return some("port " + settings.port() + " is in use", "is a desk running? else use --port");
    }
    if (cause instanceof ConnectException) {
      return some("the database of --store does not answer", "start it, or correct the address");
    }
    if (cause instanceof PackException pack) {
      return some(
          "the border pack has " + pack.problems().size() + " problems",
          "farbank pack check lists them");
    }
    return cause instanceof SQLException sql ? known(sql) : Optional.empty();
  }

  private static Optional<Failure> known(SQLException sql) {
    return switch (sql.getErrorCode()) {
      case OPEN_ELSEWHERE ->
          some(
              "the store is open in another program",
              "end the desk first, or use its own pages: /health, /audit");
      case WRONG_KEY, WRONG_PASSWORD ->
          some("the passphrase is not the one of this store", "try again");
      default -> Optional.empty();
    };
  }

  private static Optional<Failure> some(String error, String hint) {
    return Optional.of(new Failure(error, hint));
  }
}
