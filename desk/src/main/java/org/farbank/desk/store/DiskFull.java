package org.farbank.desk.store;

import java.io.Serial;
import org.springframework.dao.DataAccessResourceFailureException;

/** There is no room for what was to be written; nothing of it was. */
public final class DiskFull extends DataAccessResourceFailureException {
  @Serial private static final long serialVersionUID = 1;

  DiskFull() {
    super("the disk of the store is full");
  }
}
