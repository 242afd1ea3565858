package org.farbank.desk.operation;

import java.util.Locale;

/** Why a backup or a restore did not come about. Nothing was changed. */
final class BackupTrouble extends Exception {
  private static final long serialVersionUID = 1;

  /** What is the matter, and for the command line what to do. */
  enum Why {
    NO_FILE("there is no such backup", "give the file that farbank backup wrote"),
    NO_KEYS(
        "the keys beside the backup, FILE.keys, are missing or damaged",
        "put them there; --keys names another place"),
    WRONG_PASSPHRASE("the passphrase is not the one of this backup", "try again"),
    NOT_A_BACKUP("this is no backup of a desk", "give the file that farbank backup wrote"),
    DAMAGED("the backup is damaged or cut short", "take another copy of it"),
    NEWER("the backup is of a newer farbank", "restore it with that version"),
    NOT_EMPTY("there is a store already", "restore into a folder or database without one"),
    UNWRITABLE(
        "the backup could not be written", "is there room on the disk, and may one write there?"),
    DIFFERENT(
        "what was read back is not what was written, so the backup was thrown away",
        "check the disk, then back up again"),
    BROKEN_AUDIT(
        "the audit log in it does not fit together", "farbank audit verify says where it breaks");

    private final String error;
    private final String hint;

    Why(String error, String hint) {
      this.error = error;
      this.hint = hint;
    }

    String error() {
      return error;
    }

    String hint() {
      return hint;
    }

    /** The sentence of the page. */
    String key() {
      return "operation.trouble-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Why why;

  BackupTrouble(Why why) {
    super(why.error());
    this.why = why;
  }

  BackupTrouble(Why why, Exception cause) {
    super(why.error(), cause);
    this.why = why;
  }

  Why why() {
    return why;
  }
}
