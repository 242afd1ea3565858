package org.farbank.desk.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.farbank.desk.account.Role;

/**
 * A role that waits for a second pair of eyes, in the list of accounts.
 *
 * @param subject the name of the person who would get it
 * @param mine whether the reader of the page asked or would get it: another person must grant
 */
public record Waiting(
    UUID id, String subject, Role role, String asker, LocalDate day, boolean mine) {}
