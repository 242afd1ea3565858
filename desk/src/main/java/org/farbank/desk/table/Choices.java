package org.farbank.desk.table;

/**
 * What a person decided after seeing the problems of a table.
 *
 * @param foreign that names which the pack does not know are right: they are kept as they are
 * @param leaveOut that rows with problems are not imported
 */
public record Choices(boolean foreign, boolean leaveOut) {}
