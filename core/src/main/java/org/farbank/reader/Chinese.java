package org.farbank.reader;

import java.util.Collection;
import java.util.List;

/** Chinese: words do not change, but particles of aspect follow verbs: 没收了, 查过, 关着. */
final class Chinese implements Morphology {

  private static final List<String> ASPECTS = List.of("", "了", "过", "着");

  @Override
  public Collection<String> verb(String phrase) {
    return ASPECTS.stream().map(aspect -> phrase + aspect).toList();
  }

  @Override
  public boolean syllabic() {
    return true;
  }
}
