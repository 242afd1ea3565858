package org.farbank.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A border pack: places, goods, currencies, units, actors, the words for them, and the forms of
 * others' tables. Maps are in the order of the files.
 */
public record Pack(
    String id,
    List<String> languages,
    List<String> countries,
    String referenceCurrency,
    Map<String, Country> countryById,
    Map<String, Place> places,
    Map<String, Good> goods,
    Map<String, Currency> currencies,
    Map<String, Unit> units,
    Map<String, Actor> actors,
    List<Cue> cues,
    List<Homograph> homographs,
    List<PlausibleRange> plausible,
    Map<String, String> usualOrigin,
    List<Shorthand> shorthand,
    Map<String, TableForm> tables) {

  /**
   * Loads a pack strictly.
   *
   * @throws PackException naming every unknown column, duplicate alias and missing identifier with
   *     file and line
   */
  public static Pack load(Path folder) {
    return new PackLoader(folder).load();
  }

  /** The other of the border's two countries. */
  public String across(String country) {
    return countries.get(0).equals(country) ? countries.get(1) : countries.get(0);
  }
}
