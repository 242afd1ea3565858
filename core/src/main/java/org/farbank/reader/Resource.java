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
    return new Resource(language + "/" + name, lines(language + "/" + name));
  }

  /** Whether a language has a resource. */
  static boolean there(String language, String name) {
    return Resource.class.getResource(language + "/" + name) != null;
  }

  /** The same, or {@code otherwise}, a resource of no language, where that has none. */
  static Resource of(String language, String name, String otherwise) {
    return there(language, name) ? of(language, name) : new Resource(otherwise, lines(otherwise));
  }

  /** The lines of a resource; it must be there. */
  static List<String> lines(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
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
