package org.farbank.reader;

import java.util.Objects;
import org.farbank.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * All that the readers of single kinds share while one report is read. They are made once for all
 * reports, so they ask for the report, its discourse and its notes when they need them, and keep
 * nothing of a report but there.
 */
final class Scene {

  private final Pack pack;
  private final WordClasses classes;
  private @Nullable Report report;
  private @Nullable Discourse discourse;
  private @Nullable Notes notes;

  Scene(Pack pack, WordClasses classes) {
    this.pack = pack;
    this.classes = classes;
  }

  /** Another report is read; all that was known of the one before is forgotten. */
  void begin(Report next) {
    report = next;
    discourse = new Discourse(pack);
    notes = new Notes();
  }

  Pack pack() {
    return pack;
  }

  WordClasses classes() {
    return classes;
  }

  Report report() {
    return Objects.requireNonNull(report);
  }

  Discourse discourse() {
    return Objects.requireNonNull(discourse);
  }

  Notes notes() {
    return Objects.requireNonNull(notes);
  }
}
