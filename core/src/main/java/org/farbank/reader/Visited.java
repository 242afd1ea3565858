package org.farbank.reader;

import java.util.HashMap;
import java.util.Map;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/** The places that a text has named so far, by bank and by province. */
final class Visited {

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Place> lastOn = new HashMap<>();

  /** The last settlement in each province, and the last of those at the border. */
  private final Map<String, Place> lastWithin = new HashMap<>();

  private final Map<String, Place> lastBorder = new HashMap<>();

  void add(Place place) {
    if (place.parent() != null && place.precision() < 3) {
      lastWithin.put(place.parent(), place);
      if (!place.bank().equals("inland")) {
        lastBorder.put(place.parent(), place);
      }
    }
    if (!place.isWater()) {
      lastOn.put(place.country(), place);
      places.merge(place.country(), 1, Integer::sum);
    }
  }

  /** How often places of a country have been named. */
  int places(String country) {
    return places.getOrDefault(country, 0);
  }

  /** The last place named in a country, or null. */
  @Nullable Place lastOn(String country) {
    return lastOn.get(country);
  }

  /** For a province the last settlement in it that was named, else the place itself. */
  Place within(Place place) {
    Place inner = place.type().equals("province") ? lastWithin.get(place.id()) : null;
    return inner == null ? place : inner;
  }

  /** The same for what happens at the border. */
  Place bordering(Place place) {
    Place inner = place.type().equals("province") ? lastBorder.get(place.id()) : null;
    return inner == null ? within(place) : inner;
  }
}
