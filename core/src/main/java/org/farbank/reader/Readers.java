package org.farbank.reader;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.farbank.pack.Pack;

/**
 * The readers of all languages with one border pack, each made when it is first asked for. They may
 * be shared between threads.
 */
public final class Readers {

  /** The languages that are read, by BCP 47: those that {@code languages.txt} lists. */
  public static final List<String> LANGUAGES = Resource.lines("languages.txt");

  private final Pack pack;
  private final Map<String, Reader> readers = new ConcurrentHashMap<>();

  private Readers(Pack pack) {
    this.pack = pack;
  }

  /** Readers with this pack. */
  public static Readers of(Pack pack) {
    return new Readers(pack);
  }

  /**
   * The reader of a language of {@link #LANGUAGES}.
   *
   * @throws org.farbank.pack.PackException if a word list or rule is wrong
   */
  public Reader in(String language) {
    return readers.computeIfAbsent(language, l -> Reader.of(l, pack));
  }
}
