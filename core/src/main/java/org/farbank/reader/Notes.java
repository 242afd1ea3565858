package org.farbank.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farbank.observation.Observation;

/**
 * What has been noted while reading: observations, the figures they used, and why others were left
 * out.
 */
final class Notes {

  final List<Observation> observations = new ArrayList<>();
  private final Set<Element> used = new HashSet<>();
  private final Map<Element, String> ignored = new HashMap<>();

  void use(Element figure) {
    used.add(figure);
  }

  void ignore(Element figure, String reason) {
    ignored.putIfAbsent(figure, reason);
  }

  boolean isUsed(Element figure) {
    return used.contains(figure);
  }

  String reason(Element figure, String otherwise) {
    return ignored.getOrDefault(figure, otherwise);
  }
}
