package org.farbank.desk.web;

import java.util.Optional;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Permission;

/**
 * What every page needs around its own content.
 *
 * @param account who is signed in, if anybody
 * @param csrf the token that each form sends back
 * @param path of the page, to mark where one is
 * @param unlocked whether the person's key is at hand
 * @param demo whether all of it is made up
 */
public record Shell(
    Texts texts,
    Optional<Account> account,
    String csrf,
    String path,
    boolean unlocked,
    boolean demo) {

  /** A sentence, see {@link Texts#get}. */
  public String t(String key, Object... values) {
    return texts.get(key, values);
  }

  /** Whether the person who is signed in may. */
  public boolean may(Permission permission) {
    return account.map(a -> a.may(permission)).orElse(false);
  }

  /** {@code page} for the link to where one is, for {@code aria-current}. */
  public String current(String link) {
    boolean here = link.equals("/") ? path.equals("/") : path.startsWith(link);
    return here ? "page" : "false";
  }
}
