package org.farbank.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farbank.observation.Evidence;
import org.farbank.pack.Pack;
import org.farbank.pack.Place;
import org.farbank.reader.Anchor;
import org.farbank.reader.Anchor.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text that tell where something moves: places with "from" or "to", and verbs
 * that have a way in themselves. Unlike the reader's flows, which follow what is usual, these say
 * what the words say, so that an "export" for an "import" is seen.
 */
final class Bearings {

  /** A stretch that tells a way. */
  private record Cue(
      int start, int end, int bank, int inward, int hither, int role, boolean alone) {

    boolean isPlace() {
      return bank != 0;
    }

    /** Whether something moves from one of two places to the other, and stays on its bank. */
    boolean isWithinBank(Cue other) {
      return bank * other.bank < 0 && role * other.role < 0;
    }

    int gap(Cue other) {
      return Math.max(0, Math.max(start - other.end, other.start - end));
    }

    boolean meets(int from, int to) {
      return start < to && from < end;
    }
  }

  /** A name of a place and the sign that stands for it. */
  private record Name(int start, int end, char sign) {

    boolean meets(Name other) {
      return start < other.end && other.start < end;
    }
  }

  /** How far a verb may stand from a place to be told with it. */
  private static final int BESIDE = 12;

  /** How much further a verb is that stands on the side of a place where verbs seldom stand. */
  private static final int OTHER_SIDE = 8;

  private static final int AFTER_VERB = 40;

  private static final Set<String> WAYS = Set.of("customs-post", "bridge");
  private static final Pattern END = Pattern.compile("[.!?][”\"’')]*\\s|[。！？\n]");
  private static final String ENDS = ".;!?。；！？\n";

  private final Version version;
  private final Phrases phrases;
  private final Pack pack;

  /** The text with one sign for every name of a place, and where each sign of it stands. */
  private final StringBuilder masked = new StringBuilder();

  private final List<Integer> origins = new ArrayList<>();
  private final List<Cue> cues = new ArrayList<>();

  Bearings(Version version, Pack pack) {
    this.version = version;
    this.phrases = Phrases.of(version.report().lang());
    this.pack = pack;
  }

  List<Bearing> find() {
    mask();
    List<Cue> shut = new ArrayList<>();
    each(phrases.all("not"), m -> shut.add(new Cue(m.start(), m.end(), 0, 0, 0, 0, false)));
    places("from!", 1, true);
    places("to!", -1, true);
    places("from", 1, false);
    places("to", -1, false);
    places("from-here", -1, false);
    places("to-here", 1, false);
    for (Phrases.Way way : phrases.ways()) {
      each(
          List.of(way.words()),
          m -> add(new Cue(m.start(), m.end(), 0, way.inward(), way.hither(), 0, true)));
    }
    cues.removeIf(cue -> shut.stream().anyMatch(s -> s.meets(cue.start, cue.end)));
    cues.sort(Comparator.comparingInt(Cue::start));
    List<Bearing> result = new ArrayList<>();
    int begin = 0;
    for (int end : clauses()) {
      clause(begin, end, result);
      begin = end;
    }
    return result;
  }

  private void mask() {
    String text = version.report().text();
    int at = 0;
    for (Name name : names()) {
      if (name.start >= at) {
        copy(text, at, name.start);
        masked.append(name.sign);
        origins.add(name.start);
        at = name.end;
      }
    }
    copy(text, at, text.length());
    origins.add(text.length());
  }

  /** The places that were read, and the names of the banks inside other phrases: into China. */
  private List<Name> names() {
    List<Name> names = new ArrayList<>();
    for (Anchor anchor : version.anchors()) {
      char sign = sign(anchor);
      if (sign != 0) {
        names.add(new Name(anchor.evidence().start(), anchor.evidence().end(), sign));
      }
    }
    List<Name> read = List.copyOf(names);
    String text = version.report().text();
    for (char sign : new char[] {Phrases.FIRST_BANK, Phrases.SECOND_BANK}) {
      for (Pattern pattern : phrases.all(sign == Phrases.FIRST_BANK ? "first" : "second")) {
        pattern
            .matcher(text)
            .results()
            .map(found -> new Name(found.start(), found.end(), sign))
            .filter(name -> read.stream().noneMatch(name::meets))
            .forEach(names::add);
      }
    }
    names.sort(Comparator.comparingInt(Name::start));
    return names;
  }

  private void copy(String text, int from, int to) {
    masked.append(text, from, to);
    for (int i = from; i < to; i++) {
      origins.add(i);
    }
  }

  /** What stands for a name; 0 for what is no place. */
  private char sign(Anchor anchor) {
    String country = anchor.type() == Type.COUNTRY ? anchor.id() : null;
    if (anchor.type() == Type.PLACE) {
      Place place = anchor.id() == null ? null : pack.places().get(anchor.id());
      boolean way = place != null && (place.isWater() || WAYS.contains(place.type()));
      way |= phrases.is("passage", anchor.evidence().text());
      country = place == null || way ? "" : place.country(); // a post is passed at
    }
    int bank = country == null ? -1 : pack.countries().indexOf(country);
    return country == null
        ? 0
        : bank == 0 ? Phrases.FIRST_BANK : bank == 1 ? Phrases.SECOND_BANK : Phrases.ELSEWHERE;
  }

  private void each(List<Pattern> patterns, java.util.function.Consumer<Matcher> found) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(masked);
      while (matcher.find()) {
        found.accept(matcher);
      }
    }
  }

  private void places(String key, int sign, boolean alone) {
    each(phrases.all(key), m -> place(m, sign, alone));
  }

  private void place(Matcher matcher, int sign, boolean alone) {
    String words = matcher.group();
    boolean first = words.indexOf(Phrases.FIRST_BANK) >= 0;
    boolean second = words.indexOf(Phrases.SECOND_BANK) >= 0;
    int bank = first ? sign : second ? -sign : 0;
    int hither = first || second ? 0 : sign; // to the other side
    add(new Cue(matcher.start(), matcher.end(), bank, 0, hither, sign, alone));
  }

  /** Adds what overlaps no cue of its sort that is there already. */
  private void add(Cue cue) {
    if (cues.stream().noneMatch(c -> c.isPlace() == cue.isPlace() && c.meets(cue.start, cue.end))) {
      cues.add(cue);
    }
  }

  private List<Integer> clauses() {
    List<Integer> ends = new ArrayList<>();
    each(phrases.all("clause"), m -> ends.add(m.end()));
    ends.removeIf(this::isInList);
    ends.sort(Comparator.naturalOrder());
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      int before = result.isEmpty() ? 0 : result.getLast();
      int after = i + 1 < ends.size() ? ends.get(i + 1) : masked.length();
      if (!goesOn(before, ends.get(i), after)) {
        result.add(ends.get(i));
      }
    }
    result.add(masked.length());
    return result;
  }

  /** Whether the verb or the place of a clause stands across a comma: salt, oil and cloth to. */
  private boolean goesOn(int begin, int comma, int end) {
    if (masked.charAt(comma - 1) != ',') {
      return false;
    }
    boolean verb = has(begin, comma, false);
    return phrases.isObjectFirst()
        ? !verb && has(begin, comma, true) && has(comma, end, false)
        : !phrases.isVerbLast()
            && verb
            && !has(begin, comma, true)
            && has(comma, end, true)
            && !has(comma, end, false);
  }

  private boolean has(int begin, int end, boolean place) {
    return cues.stream().anyMatch(c -> c.isPlace() == place && c.start >= begin && c.start < end);
  }

  /** Whether a comma only parts the goods of a list. */
  private boolean isInList(int end) {
    int at = origins.get(end);
    return version.anchors().stream()
        .filter(anchor -> anchor.type() == Type.GOOD)
        .anyMatch(good -> good.evidence().start() < at && at < good.evidence().end());
  }

  /** The bearings of a clause: each verb with the place next to it, then the other places. */
  private void clause(int begin, int end, List<Bearing> to) {
    List<Cue> here = cues.stream().filter(c -> c.start >= begin && c.start < end).toList();
    List<Cue> verbs = here.stream().filter(c -> !c.isPlace()).toList();
    List<Cue> places = new ArrayList<>(here.stream().filter(Cue::isPlace).toList());
    Map<Cue, Cue> placed = placed(verbs, places);
    Map<Cue, Set<String>> goods = goods(begin, end, here, placed.keySet());
    for (Cue verb : verbs) {
      Cue place = placed.get(verb);
      if (place != null) {
        to.add(bearing(place, verb, goods));
      } else if (verb.inward != 0 || verb.hither != 0) {
        to.add(bearing(verb, null, goods));
      }
    }
    if (verbs.isEmpty() && places.stream().mapToInt(Cue::bank).distinct().count() == 1) {
      Cue place = places.getFirst();
      if (place.alone || places.size() > 1 || isListed(begin, place)) {
        to.add(bearing(place, null, goods));
      }
    }
  }

  /** The place nearest to each verb, of those to which no other verb is nearer. */
  private Map<Cue, Cue> placed(List<Cue> verbs, List<Cue> places) {
    Map<Cue, Cue> result = new HashMap<>();
    for (Cue verb : verbs) {
      List<Cue> beside =
          places.stream()
              .filter(place -> verb.equals(nearestTo(place, verbs)))
              .sorted(Comparator.comparingInt(place -> apart(place, verb)))
              .toList();
      if (!beside.isEmpty() && beside.stream().noneMatch(beside.getFirst()::isWithinBank)) {
        result.put(verb, beside.getFirst());
      }
    }
    return result;
  }

  private Cue nearestTo(Cue place, List<Cue> verbs) {
    return verbs.stream().min(Comparator.comparingInt(v -> apart(place, v))).orElseThrow();
  }

  /** How far a verb stands from a place, and further where it stands on the unlikelier side. */
  private int apart(Cue place, Cue verb) {
    boolean after = verb.start >= place.start;
    return place.gap(verb) + (after == phrases.isVerbLast() ? 0 : OTHER_SIDE);
  }

  /** Whether a clause only goes on with a list of what moves: 30 bags of rice, 20 of sugar to. */
  private boolean isListed(int begin, Cue place) {
    boolean comma = begin > 1 && ",，".indexOf(masked.charAt(begin - 1)) >= 0;
    int before = comma ? begin - 1 : 0;
    while (before > 0 && ENDS.indexOf(masked.charAt(before - 1)) < 0) {
      before--;
    }
    int from = before;
    return comma
        && masked.substring(begin, place.start).chars().anyMatch(Character::isDigit)
        && cues.stream().anyMatch(c -> !c.isPlace() && c.start >= from && c.start < begin);
  }

  /** What each verb of a clause moves: the goods to which no other verb is nearer. */
  private Map<Cue, Set<String>> goods(int begin, int end, List<Cue> here, Set<Cue> placed) {
    Map<Cue, Set<String>> result = new HashMap<>();
    List<Cue> verbs =
        here.stream().filter(c -> c.inward != 0 || c.hither != 0 || placed.contains(c)).toList();
    for (Anchor anchor : version.anchors()) {
      int start = anchor.evidence().start();
      boolean within = start < origins.get(end) && anchor.evidence().end() > origins.get(begin);
      if (within && anchor.type() == Type.GOOD && anchor.id() != null) {
        for (Cue cue : here) {
          if (!verbs.contains(cue) || isMoved(anchor.evidence(), cue, verbs)) {
            result.computeIfAbsent(cue, c -> new TreeSet<>()).add(anchor.id());
          }
        }
      }
    }
    return result;
  }

  private boolean isMoved(Evidence good, Cue verb, List<Cue> verbs) {
    int least = verbs.stream().mapToInt(v -> apart(good, v)).min().orElse(0);
    return apart(good, verb) == least || gap(good, verb) <= 1;
  }

  private int apart(Evidence good, Cue verb) {
    boolean unlikely = phrases.isObjectFirst() && origins.get(verb.end) <= good.start();
    int from = Math.min(good.end(), origins.get(verb.start));
    String between = version.report().text().substring(from, origins.get(verb.start));
    boolean another = phrases.all("then").stream().anyMatch(p -> p.matcher(between).find());
    return gap(good, verb) + (unlikely || another ? AFTER_VERB : 0);
  }

  private int gap(Evidence good, Cue verb) {
    int before = good.start() - origins.get(verb.end);
    return Math.max(0, Math.max(origins.get(verb.start) - good.end(), before));
  }

  private Bearing bearing(Cue cue, @Nullable Cue verb, Map<Cue, Set<String>> goods) {
    Cue beside = verb != null && cue.gap(verb) < BESIDE ? verb : cue;
    int start = origins.get(Math.min(cue.start, beside.start));
    int end = origins.get(Math.max(cue.end, beside.end));
    String words = version.report().text().substring(start, end);
    return new Bearing(
        sentence(end),
        new Evidence(version.report().id(), start, end, words),
        goods.getOrDefault(verb == null ? cue : verb, Set.of()),
        cue.bank,
        verb == null ? cue.inward : verb.inward,
        verb == null || verb.hither == 0 ? cue.hither : verb.hither);
  }

  /** The sentence of a place: that of the last anchor before it, unless that sentence has ended. */
  private int sentence(int at) {
    Anchor before = null;
    for (Anchor anchor : version.anchors()) {
      if (anchor.evidence().start() >= at) {
        boolean next = before == null || isEnd(before.evidence().end(), at);
        next &= before == null || !isEnd(at, anchor.evidence().start());
        return next || before == null ? anchor.sentence() : before.sentence();
      }
      before = anchor;
    }
    return before == null ? 0 : before.sentence();
  }

  /** Whether a sentence ends between two places. */
  private boolean isEnd(int from, int to) {
    return from < to && END.matcher(version.report().text()).region(from, to).find();
  }
}
