package org.farbank.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farbank.reader.Readers;
import org.farbank.reader.Report;
import org.jspecify.annotations.Nullable;

/**
 * One file, or standard input, as a report: its text, and the date and language that the options,
 * the file's name or its letters give.
 *
 * @param path the file, null for standard input
 */
record Input(@Nullable Path path) {

  /** The largest report, in bytes. */
  static final int LIMIT = 4 << 20;

  private static final Pattern DATED = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})(?!\\d).*");
  private static final Pattern LANGUAGE = Pattern.compile(".*\\.([a-z]{2,3})\\.[^.]+$");

  /** The file; standard input has none. */
  Path file() {
    return Objects.requireNonNull(path);
  }

  /** The name that observations give. */
  String name() {
    return path == null ? "-" : path.getFileName().toString();
  }

  /** Reads the report; every error names the file, none its words. */
  Report report(@Nullable LocalDate date, @Nullable String lang) throws UserError {
    String text = text();
    return new Report(name(), language(text, lang), date(date), text);
  }

  private String text() throws UserError {
    byte[] bytes = bytes();
    if (bytes.length > LIMIT) {
      throw UserError.inFile(
          where() + " is larger than " + (LIMIT >> 20) + " MB", "split it into one file a report");
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw UserError.inFile(where() + " is not text", "save it as plain UTF-8 text");
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        throw UserError.inFile(where() + " is empty", "name a file that holds a report");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw UserError.inFile(
          where() + " is not UTF-8", "convert it, for example with iconv -t UTF-8");
    }
  }

  private byte[] bytes() throws UserError {
    try {
      if (path == null) {
        return System.in.readNBytes(LIMIT + 1);
      }
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes(LIMIT + 1);
      }
    } catch (NoSuchFileException e) {
      throw UserError.inFile("there is no file " + where(), "check the name");
    } catch (IOException e) {
      throw UserError.inFile(where() + " cannot be read", "check that it is a file you may read");
    }
  }

  private LocalDate date(@Nullable LocalDate given) throws UserError {
    if (given != null) {
      return given;
    }
    Matcher dated = DATED.matcher(name());
    if (!dated.matches()) {
      throw UserError.inFile(
          where() + " has no date", "begin its name with YYYY-MM-DD or give --date YYYY-MM-DD");
    }
    try {
      return LocalDate.parse(dated.group(1));
    } catch (DateTimeParseException e) {
      throw UserError.inFile(
          where() + " begins with a date that is not one", "name it YYYY-MM-DD or give --date");
    }
  }

  private String language(String text, @Nullable String given) throws UserError {
    String language = given;
    if (language == null) {
      Matcher named = LANGUAGE.matcher(name());
      boolean told = named.matches() && Readers.LANGUAGES.contains(named.group(1));
      language = told ? named.group(1) : detect(text);
    }
    if (!Readers.LANGUAGES.contains(language)) {
      throw UserError.inFile(
          where() + " is in a language that is not known",
          "English (en), Korean (ko) and Chinese (zh) are read");
    }
    return language;
  }

  /** The language of a text by its letters; empty where it is none that is read. */
  static String detect(String text) {
    return Readers.detect(text).orElse("");
  }

  /** How errors name it: the whole path. */
  String where() {
    return path == null ? "standard input" : path.toString();
  }
}
