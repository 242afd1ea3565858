package org.farbank.desk.operation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column of a table, and how its values are written in JSON so that both stores read them.
 *
 * @param name in small letters
 */
record Column(String name, Kind kind) {

  /** How a column's values are written. */
  enum Kind {
    TEXT,
    UUID,
    /** As base64. */
    BYTES,
    FLAG,
    WHOLE,
    /** As text, so that no digit is lost. */
    DECIMAL,
    /** ISO 8601. */
    DAY,
    /** ISO 8601 in UTC. */
    TIME
  }

  /**
   * A column as its database names it.
   *
   * @throws IllegalArgumentException where the type is one that backups do not know yet
   */
  static Column of(String name, String type) {
    var kind =
        switch (type.toLowerCase(Locale.ROOT)) {
          case "varchar", "text", "character varying", "character large object", "bpchar" ->
              Kind.TEXT;
          case "uuid" -> Kind.UUID;
          case "bytea", "binary varying", "binary large object" -> Kind.BYTES;
          case "bool", "boolean" -> Kind.FLAG;
          case "int2", "int4", "int8", "smallint", "integer", "bigint" -> Kind.WHOLE;
          case "numeric", "decimal" -> Kind.DECIMAL;
          case "date" -> Kind.DAY;
          case "timestamptz", "timestamp with time zone" -> Kind.TIME;
          default ->
              throw new IllegalArgumentException(
                  "backups do not know the type " + type + " of the column " + name);
        };
    return new Column(name.toLowerCase(Locale.ROOT), kind);
  }

  /** The value of a row, for JSON. */
  @Nullable Object written(ResultSet row) throws SQLException {
    Object value =
        switch (kind) {
          case TEXT, DECIMAL -> row.getString(name);
          case UUID -> row.getObject(name, UUID.class);
          case BYTES -> row.getBytes(name);
          case FLAG -> row.getBoolean(name);
          case WHOLE -> row.getLong(name);
          case DAY -> row.getObject(name, LocalDate.class);
          case TIME -> row.getObject(name, OffsetDateTime.class);
        };
    return switch (value) {
      case null -> null;
      case Boolean flag -> row.wasNull() ? null : flag;
      case Long whole -> row.wasNull() ? null : whole;
      case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
      case OffsetDateTime time -> time.toInstant().toString();
      default -> value.toString();
    };
  }

  /**
   * The value for a statement.
   *
   * @throws IllegalArgumentException where it is none of this column
   * @throws java.time.DateTimeException the same, for a time
   */
  @Nullable Object read(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    return switch (kind) {
      case TEXT -> value.asString();
      case UUID -> UUID.fromString(value.asString());
      case BYTES -> Base64.getDecoder().decode(value.asString());
      case FLAG -> value.asBoolean();
      case WHOLE -> value.asLong();
      case DECIMAL -> new BigDecimal(value.asString());
      case DAY -> LocalDate.parse(value.asString());
      case TIME -> OffsetDateTime.parse(value.asString());
    };
  }
}
