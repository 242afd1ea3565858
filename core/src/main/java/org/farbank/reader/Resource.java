package org.farbank.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text resource of a language: its name and its lines. */
record Resource(String name, List<String> lines) {

  /** The resource {@code name} of a language; it must be there. */
  static Resource of(String language, String name) {
    try (InputStream in = Resource.class.getResourceAsStream(language + "/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + language + "/" + name + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Resource(language + "/" + name, text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The resources that {@code files.txt} of a language names with this ending, in its order. */
  static List<Resource> all(String language, String ending) {
    return of(language, "files.txt").lines().stream()
        .filter(line -> line.endsWith(ending))
        .map(line -> of(language, line))
        .toList();
  }
}
