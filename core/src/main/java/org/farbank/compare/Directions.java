package org.farbank.compare;

import java.util.ArrayList;
import java.util.List;
import org.farbank.compare.Difference.What;
import org.farbank.observation.Claim;
import org.farbank.observation.Observation;

/** Goods that one version sends over the border and the other brings. */
final class Directions {

  private Directions() {}

  static List<Difference> of(Version a, Version b) {
    List<Difference> result = new ArrayList<>();
    for (Observation one : a.observations()) {
      if (one.claim() instanceof Claim.Flow flow && !has(b, flow.good(), flow.origin())) {
        b.observations().stream()
            .filter(other -> isAgainst(other, flow) && !has(a, flow.good(), flow.destination()))
            .findFirst()
            .ifPresent(
                other ->
                    result.add(new Difference(What.DIRECTION, one.evidence(), other.evidence())));
      }
    }
    return result;
  }

  private static boolean isAgainst(Observation observation, Claim.Flow flow) {
    return observation.claim() instanceof Claim.Flow other
        && other.good().equals(flow.good())
        && other.origin().equals(flow.destination());
  }

  private static boolean has(Version version, String good, String origin) {
    return version.observations().stream()
        .anyMatch(
            o ->
                o.claim() instanceof Claim.Flow flow
                    && flow.good().equals(good)
                    && flow.origin().equals(origin));
  }
}
