package org.farbank.drop.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a disk may hold when the power goes after some steps. Synced content is there whole; other
 * content is there to any length. A change of a folder's names that no later sync of that folder
 * covers may or may not have happened, each for itself: a rename into another folder may leave both
 * names or none, a rename within a folder is one change.
 */
final class PowerCut {
  /** Names of one folder that change together; no inode where a name is removed. */
  private static final class Change {
    private final Path folder;
    private final Map<Path, @Nullable Integer> names = new HashMap<>();
    private boolean durable;

    private Change(Path folder) {
      this.folder = folder;
    }
  }

  private final Set<Path> folders = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<Integer, byte[]> contents = new HashMap<>();
  private final Set<Integer> written = new HashSet<>();
  private final Map<Path, Integer> now = new HashMap<>();

  /** The power goes after these steps. */
  static PowerCut after(List<Step> steps) {
    var cut = new PowerCut();
    steps.forEach(cut::add);
    return cut;
  }

  private void add(Step step) {
    switch (step) {
      case Step.Made made -> folders.add(made.folder());
      case Step.Begun begun -> {
        contents.put(begun.inode(), begun.content());
        change(begun.file(), begun.inode());
      }
      case Step.Written done -> written.add(done.inode());
      case Step.Renamed renamed -> rename(renamed.from(), renamed.to());
      case Step.Deleted deleted -> change(deleted.file(), null);
      case Step.Synced synced ->
          changes.stream()
              .filter(change -> change.folder.equals(synced.folder()))
              .forEach(change -> change.durable = true);
    }
  }

  private void rename(Path from, Path to) {
    change(to, now.get(from));
    if (from.getParent().equals(to.getParent())) {
      changes.getLast().names.put(from, null);
      now.remove(from);
    } else {
      change(from, null);
    }
  }

  private void change(Path file, @Nullable Integer inode) {
    var change = new Change(file.getParent());
    change.names.put(file, inode);
    changes.add(change);
    if (inode == null) {
      now.remove(file);
    } else {
      now.put(file, inode);
    }
  }

  /** How many changes may or may not have happened. */
  long open() {
    return changes.stream().filter(change -> !change.durable).count();
  }

  /**
   * Lays out what is left.
   *
   * @param from the folder that the steps were in
   * @param to a new folder, for what is left of it
   * @param happened asked for each change that is not durable, by its place among them
   * @param length of a content that was not synced, given its whole length
   */
  void lay(Path from, Path to, IntPredicate happened, IntUnaryOperator length) throws IOException {
    Files.createDirectories(to);
    for (var folder : folders) {
      Files.createDirectories(to.resolve(from.relativize(folder)));
    }
    var left = new HashMap<Path, @Nullable Integer>();
    int place = 0;
    for (var change : changes) {
      if (change.durable || happened.test(place++)) {
        left.putAll(change.names);
      }
    }
    for (var entry : left.entrySet()) {
      var inode = entry.getValue();
      if (inode != null) {
        var content = contents.get(inode);
        var file = to.resolve(from.relativize(entry.getKey()));
        Files.write(
            file,
            written.contains(inode)
                ? content
                : Arrays.copyOf(content, length.applyAsInt(content.length)));
      }
    }
  }
}
