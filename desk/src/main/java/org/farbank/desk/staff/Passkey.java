package org.farbank.desk.staff;

import java.time.OffsetDateTime;

/**
 * A passkey as its owner sees it.
 *
 * @param id its credential's identifier, base64url
 */
public record Passkey(String id, String label, OffsetDateTime created, OffsetDateTime lastUsed) {}
