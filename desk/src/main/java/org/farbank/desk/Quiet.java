package org.farbank.desk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** For programs that open a store without the desk: libraries say nothing. */
public final class Quiet {
  private Quiet() {}

  /** From now on. What is to be said is said by the program itself. */
  public static void libraries() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
  }
}
