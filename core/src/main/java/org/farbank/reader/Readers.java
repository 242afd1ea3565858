package org.farbank.reader;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

  /**
   * The language of a text by its letters: Korean where a fifth of them are Hangul, Chinese where a
   * fifth are Han, English where half are Latin or there are none; empty for any other.
   */
  public static Optional<String> detect(String text) {
    Map<UnicodeScript, Long> letters =
        text.codePoints()
            .filter(Character::isLetter)
            .boxed()
            .collect(Collectors.groupingBy(UnicodeScript::of, Collectors.counting()));
    long all = letters.values().stream().mapToLong(Long::longValue).sum();
    if (letters.getOrDefault(UnicodeScript.HANGUL, 0L) * 5 > all) {
      return Optional.of("ko");
    }
    if (letters.getOrDefault(UnicodeScript.HAN, 0L) * 5 > all) {
      return Optional.of("zh");
    }
    return letters.getOrDefault(UnicodeScript.LATIN, 0L) * 2 >= all
        ? Optional.of("en")
        : Optional.empty();
  }
}
