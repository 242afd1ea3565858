package org.farbank.reader;

import org.farbank.observation.FeeType;
import org.jspecify.annotations.Nullable;

/** Which service on the way a word is paid for. */
final class Fees {

  private static final FeeType[] TYPES = FeeType.values();

  private final int[] classes = new int[TYPES.length];
  private final ClassSet any;

  Fees(WordClasses names) {
    long[] all = new long[WordClasses.WIDTH];
    for (int i = 0; i < TYPES.length; i++) {
      classes[i] = names.of("fee-" + TYPES[i].code());
      WordClasses.add(all, classes[i]);
    }
    any = ClassSet.of(all);
  }

  /** The first service that an element names, or null. */
  @Nullable FeeType of(Element element) {
    if (any.meets(element.bits)) {
      for (int i = 0; i < classes.length; i++) {
        if (element.is(classes[i])) {
          return TYPES[i];
        }
      }
    }
    return null;
  }
}
