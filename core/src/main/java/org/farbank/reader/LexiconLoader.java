package org.farbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.farbank.pack.Actor;
import org.farbank.pack.Country;
import org.farbank.pack.Currency;
import org.farbank.pack.Good;
import org.farbank.pack.Homograph;
import org.farbank.pack.Names;
import org.farbank.pack.Pack;
import org.farbank.pack.PackException;
import org.farbank.pack.Place;
import org.farbank.pack.Problem;
import org.farbank.pack.Shorthand;
import org.farbank.pack.Unit;

/**
 * Builds a lexicon from a language's word lists and the names in a border pack.
 *
 * <p>A list has sections {@code [class]} with lines {@code v} (verbs, all forms), {@code n} (nouns,
 * singular and plural) and {@code x} (as written), each followed by phrases with commas between (a
 * comma itself is written {@code \\,}); {@code one=1} gives a value; {@code in other} puts all
 * members of the section into another class too.
 */
final class LexiconLoader {

  /** Verbs that add nothing to the word that follows: "become tighter" is "tighter" too. */
  private static final List<String> LINKING =
      List.of("be ", "become ", "get ", "grow ", "turn ", "stay ", "remain ", "keep ");

  private static final String KITCHEN = "cooking ";

  private final String language;
  private final Pack pack;
  private final Lexicon lexicon = new Lexicon();
  private final WordClasses classes = lexicon.classes;
  private final Map<Integer, List<Integer>> parents = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Morphology morphology;

  /** Phrases such as "was fined" and "the guards", by what follows the first word. */
  private final Map<String, List<Lexeme>> passives = new LinkedHashMap<>();

  /** Phrases by their first word: what may follow a number by itself may with more behind it. */
  private final Map<String, List<Lexeme>> led = new LinkedHashMap<>();

  /** Phrases by their last word: a "digging permit" is a permit. */
  private final Map<String, List<Lexeme>> heads = new LinkedHashMap<>();

  LexiconLoader(String language, Pack pack) {
    this.language = language;
    this.pack = pack;
    this.morphology = Morphology.of(language);
    this.lexicon.syllabic = morphology.syllabic();
  }

  Lexicon load() {
    Resource.all(language, ".words").forEach(this::words);
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    pack.places().values().forEach(this::place);
    pack.countryById().values().forEach(this::country);
    pack.goods().values().forEach(this::good);
    pack.actors().values().forEach(this::actor);
    pack.units().values().forEach(this::unit);
    pack.currencies().values().forEach(this::currency);
    pack.cues().forEach(cue -> addAll(cue.names().in(language), cue.wordClass()));
    pack.shorthand().stream().filter(s -> s.language().equals(language)).forEach(this::shorthand);
    lexicon.all().forEach(this::retail);
    passives.forEach(this::inherit);
    led.forEach(this::follow);
    heads.forEach(this::head);
    close();
    pack.homographs().stream().filter(h -> h.language().equals(language)).forEach(this::guard);
    homographs(Resource.of(language, "homographs.txt", "none.txt"));
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return lexicon;
  }

  private void homographs(Resource resource) {
    for (int i = 0; i < resource.lines().size(); i++) {
      String line = resource.lines().get(i);
      String[] cells = line.split("\t");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (cells.length == 3) {
        guard(new Homograph(language, cells[0], cells[1], cells[2]));
      } else {
        problems.add(
            new Problem(resource.name(), i + 1, "expected word, class and what is beside"));
      }
    }
  }

  private void words(Resource resource) {
    int section = -1;
    for (int i = 0; i < resource.lines().size(); i++) {
      String line = resource.lines().get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        section = classes.of(line.substring(1, line.length() - 1));
        continue;
      }
      int space = line.indexOf(' ');
      String form = space < 0 ? line : line.substring(0, space);
      if (section < 0 || space < 0 || !List.of("v", "n", "x", "in").contains(form)) {
        problems.add(
            new Problem(resource.name(), i + 1, "expected [class], or v, n, x or in and words"));
        continue;
      }
      for (String phrase : line.substring(space + 1).split("(?<!\\\\), *")) {
        try {
          member(section, form, phrase.strip().replace("\\,", ","));
        } catch (NumberFormatException e) {
          problems.add(new Problem(resource.name(), i + 1, "what follows = is not a number"));
        }
      }
    }
  }

  private void member(int section, String form, String entry) {
    if (entry.isEmpty()) {
      return;
    }
    if (form.equals("in")) {
      parents.computeIfAbsent(section, s -> new ArrayList<>()).add(classes.of(entry));
      return;
    }
    int equals = entry.indexOf('=');
    String phrase = equals < 1 ? entry : entry.substring(0, equals);
    for (String spelled : forms(form, phrase)) {
      Lexeme lexeme = lexicon.phrase(spelled);
      if (form.equals("v") && LINKING.stream().anyMatch(phrase::startsWith) || article(spelled)) {
        if (phrase.startsWith("be ")) {
          WordClasses.add(lexeme.bits, classes.of("passive"));
        }
        String rest = spelled.substring(spelled.indexOf(' ') + 1);
        passives.computeIfAbsent(rest, r -> new ArrayList<>()).add(lexeme);
      }
      int space = spelled.indexOf(' ');
      if (space > 0) {
        String head = spelled.substring(spelled.lastIndexOf(' ') + 1);
        heads.computeIfAbsent(head, w -> new ArrayList<>()).add(lexeme);
        led.computeIfAbsent(spelled.substring(0, space), w -> new ArrayList<>()).add(lexeme);
      }
      WordClasses.add(lexeme.bits, section);
      lexeme.grows |= form.equals("v") && morphology.grows();
      String tense = form.equals("v") ? morphology.tense(phrase, spelled) : null;
      if (tense != null) {
        WordClasses.add(lexeme.bits, classes.of(tense));
      }
      if (equals > 0) {
        lexeme.number = new BigDecimal(entry.substring(equals + 1));
      }
    }
  }

  private Collection<String> forms(String form, String phrase) {
    return switch (form) {
      case "v" -> morphology.verb(phrase);
      case "n" -> morphology.noun(phrase);
      default -> List.of(phrase);
    };
  }

  private static boolean article(String phrase) {
    return phrase.startsWith("the ") || phrase.startsWith("a ") || phrase.startsWith("an ");
  }

  private void place(Place place) {
    for (Lexeme lexeme : addAll(place.names().in(language), "place", place.type())) {
      lexeme.place = place;
    }
  }

  private void country(Country country) {
    Names adjectives = country.adjectives();
    for (Lexeme lexeme : addAll(country.names().in(language), "country")) {
      lexeme.country = country;
    }
    for (Lexeme lexeme : addAll(adjectives.in(language), "nationality")) {
      lexeme.country = country;
    }
  }

  private void good(Good good) {
    for (Lexeme lexeme : addAll(forms(good.names().in(language)), "good", good.group())) {
      lexeme.good = good;
    }
    for (String name : good.names().in(language)) {
      Lexeme lexeme = lexicon.find(name);
      if (lexeme != null && name.startsWith(KITCHEN)) {
        lexeme.shortName = name.substring(KITCHEN.length());
      }
    }
  }

  /** Goods in a kitchen go by a short name. */
  private void retail(Lexeme kitchen) {
    if (kitchen.good != null && kitchen.shortName != null) {
      Lexeme brief = lexicon.find(kitchen.shortName);
      if (brief != null && brief.good != null && brief.good != kitchen.good) {
        brief.retail = kitchen.good;
      }
    }
  }

  /** Names with the plural and, of a plural, the singular. */
  private List<String> forms(List<String> names) {
    Set<String> result = new LinkedHashSet<>(names);
    names.forEach(name -> result.addAll(morphology.name(name)));
    return List.copyOf(result);
  }

  private void actor(Actor actor) {
    List<Lexeme> lexemes = addAll(forms(actor.names().in(language)), "actor", actor.role());
    for (Lexeme lexeme : lexemes) {
      lexeme.actor = actor;
      if (actor.enforcer()) {
        WordClasses.add(lexeme.bits, classes.of("enforcer"));
      }
    }
  }

  private void unit(Unit unit) {
    for (Lexeme lexeme : addAll(forms(unit.names().in(language)), "unit", unit.dimension())) {
      lexeme.unit = unit;
    }
  }

  private void currency(Currency currency) {
    List<String> names = new ArrayList<>(currency.names().in(language));
    names.addAll(currency.symbols());
    for (Lexeme lexeme : addAll(names, "currency")) {
      lexeme.currency = currency;
    }
    if (currency.country().equals(pack.countries().getFirst())) {
      addAll(names, "home-currency");
    }
    List<String> signs = names.stream().filter(LexiconLoader::isSign).toList();
    addAll(signs, "currency-sign");
  }

  /** Whether a currency's name may stand before the amount: "CNY", "¥". */
  private static boolean isSign(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT)) && !Tokenizer.isSyllable(name.charAt(0));
  }

  private void shorthand(Shorthand code) {
    for (Lexeme lexeme : addAll(List.of(code.code()), "shorthand")) {
      lexeme.shorthand = code;
    }
  }

  private List<Lexeme> addAll(List<String> phrases, String... wordClasses) {
    List<Lexeme> result = new ArrayList<>();
    for (String phrase : phrases) {
      Lexeme lexeme = lexicon.phrase(phrase);
      for (String wordClass : wordClasses) {
        WordClasses.add(lexeme.bits, classes.of(wordClass));
      }
      result.add(lexeme);
    }
    return result;
  }

  /**
   * "is fined" is of the classes of "fined" too, though not past; "the guards" of "guards", but "a
   * few" are not few.
   */
  private void inherit(String rest, List<Lexeme> phrases) {
    Lexeme participle = lexicon.find(rest);
    if (participle != null) {
      long[] own = classes.set("past-form", "negative-subject");
      long[] bits = WordClasses.minus(participle.bits, own);
      phrases.forEach(p -> p.bits = WordClasses.union(p.bits, bits));
    }
  }

  /** "For the first time" may follow a number as "for" may. */
  private void follow(String first, List<Lexeme> phrases) {
    Lexeme word = lexicon.find(first);
    int follow = classes.of("free-follow");
    if (word != null && WordClasses.has(word.bits, follow)) {
      phrases.forEach(p -> WordClasses.add(p.bits, follow));
    }
  }

  /** A phrase that ends in what a fee is paid for is one too, unless it names goods. */
  private void head(String last, List<Lexeme> phrases) {
    Lexeme word = lexicon.find(last);
    int fee = classes.of("fee-permit");
    if (word != null && WordClasses.has(word.bits, fee)) {
      phrases.stream().filter(p -> p.good == null).forEach(p -> WordClasses.add(p.bits, fee));
    }
  }

  /** Members of a class that lies in another belong to that too. */
  private void close() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Lexeme lexeme : lexicon.all()) {
        for (Map.Entry<Integer, List<Integer>> entry : parents.entrySet()) {
          for (int parent : entry.getValue()) {
            if (WordClasses.has(lexeme.bits, entry.getKey())
                && !WordClasses.has(lexeme.bits, parent)) {
              WordClasses.add(lexeme.bits, parent);
              changed = true;
            }
          }
        }
      }
    }
  }

  private void guard(Homograph homograph) {
    Lexeme lexeme = lexicon.phrase(homograph.word());
    String sense = homograph.sense();
    long[] gone = classes.set(sense);
    if (sense.equals("good") && lexeme.good != null) {
      gone = classes.set("good", lexeme.good.group());
    } else if (sense.equals("actor") && lexeme.actor != null) {
      gone = classes.set("actor", "enforcer", lexeme.actor.role());
    }
    if (!homograph.requires().equals("nothing")) {
      if (lexeme.guard != null && lexeme.guard.requires().equals(homograph.requires())) {
        gone = WordClasses.union(gone, lexeme.guard.sense());
      }
      lexeme.guard = new Lexeme.Guard(homograph.requires(), gone);
    }
  }
}
