package org.farbank.desk.table;

import java.util.UUID;

/**
 * A table that a person brought, until it is imported or another takes its place.
 *
 * @param owner the account that may see it
 * @param form the pack's form that it is read by
 */
public record Draft(UUID id, UUID owner, Source source, String form, Step step) {

  /** How far it is. */
  public sealed interface Step {}

  /** It is being read. */
  public record Reading() implements Step {}

  /** All of it was looked through. */
  public record Seen(Sheet sheet) implements Step {}

  /**
   * It is being imported.
   *
   * @param done rows of {@code total}
   */
  public record Writing(int done, int total) implements Step {}

  /**
   * It is in.
   *
   * @param added new observations
   * @param known rows that the desk had already
   * @param left rows that were left out
   */
  public record Done(int added, int known, int left) implements Step {}

  /** Nothing was imported, and the reason is not in the table. */
  public record Failed() implements Step {}

  /** The same a step on. */
  Draft at(Step other) {
    return new Draft(id, owner, source, form, other);
  }

  /** Whether there is something to wait for. */
  public boolean busy() {
    return step instanceof Reading || step instanceof Writing;
  }
}
