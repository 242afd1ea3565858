package org.farbank.reader;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chinese: words do not change, but particles of aspect follow verbs: 没收了, 查过, 关着. */
record Chinese() implements Morphology {

  private static final List<String> ASPECTS = List.of("", "了", "过", "着");

  @Override
  public Collection<String> verb(String phrase) {
    return ASPECTS.stream().map(aspect -> phrase + aspect).toList();
  }

  @Override
  public Collection<String> noun(String phrase) {
    return List.of(phrase);
  }

  @Override
  public Collection<String> name(String name) {
    return List.of(name);
  }

  @Override
  public @Nullable String tense(String phrase, String form) {
    return null;
  }

  @Override
  public boolean grows() {
    return false;
  }

  @Override
  public boolean syllabic() {
    return true;
  }
}
