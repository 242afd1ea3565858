package org.farbank.reader;

/**
 * What an amount may be paid for.
 *
 * @param target the goods, the currency or the service
 * @param at index of the word that names it in the amount's sentence, -1 where none does
 * @param source where it was found, a value of {@link Signs.Fact#SOURCE}
 */
record Candidate(Target target, int at, int source) {

  Signs.Sort sort() {
    return switch (target) {
      case Target.Traded traded -> Signs.Sort.GOOD;
      case Target.Exchanged exchanged -> Signs.Sort.RATE;
      case Target.Paid paid -> Signs.Sort.of(paid.type());
    };
  }
}
