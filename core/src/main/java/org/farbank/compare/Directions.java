package org.farbank.compare;

import java.util.ArrayList;
import java.util.List;
import org.farbank.compare.Comparison.Pair;
import org.farbank.compare.Difference.What;
import org.farbank.observation.Claim;
import org.farbank.observation.Observation;

/** Goods that one version sends over the border and the other brings. */
final class Directions {

  private Directions() {}

  static List<Difference> of(Version a, Version b, List<Pair> pairs) {
    List<Difference> result = new ArrayList<>();
    for (Observation one : a.observations()) {
      Claim.Flow flow = Comparison.flow(one);
      if (flow == null || has(b, flow.good(), flow.origin())) {
        continue;
      }
      for (Observation other : b.observations()) {
        Claim.Flow against = Comparison.flow(other);
        if (against != null
            && against.good().equals(flow.good())
            && against.origin().equals(flow.destination())
            && !has(a, flow.good(), against.origin())) {
          result.add(new Difference(What.DIRECTION, one.evidence(), other.evidence()));
          break;
        }
      }
    }
    return result;
  }

  private static boolean has(Version version, String good, String origin) {
    return version.observations().stream()
        .map(Comparison::flow)
        .anyMatch(f -> f != null && f.good().equals(good) && f.origin().equals(origin));
  }
}
