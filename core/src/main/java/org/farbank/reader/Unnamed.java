package org.farbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.farbank.pack.Good;

/** The goods that "they", "both" or nothing at all stands for where goods move. */
final class Unnamed {

  /** So many sentences on, a paragraph may still speak of goods without a name. */
  private static final int REACH = 2;

  private final Scene scene;
  private final int good;
  private final int conveyance;
  private final int both;
  private final int money;

  Unnamed(Scene scene) {
    this.scene = scene;
    this.good = scene.classes().of("good");
    this.conveyance = scene.classes().of("conveyance");
    this.both = scene.classes().of("both-word");
    this.money = scene.classes().of("money");
  }

  /** The last goods before a match in its sentence, else those that were spoken of last. */
  List<Good> goods(Match match) {
    Sentence sentence = match.sentence();
    for (int i = match.first() - 1; i >= 0; i--) {
      if (sentence.at(i).is(good) && !sentence.at(i).is(conveyance)) {
        return Goods.of(sentence.at(i));
      }
    }
    Discourse discourse = scene.discourse();
    Target.Traded last = discourse.goods;
    int since = sentence.index - discourse.goodsSentence;
    boolean paid = discourse.before != null && discourse.before.has(money);
    boolean here = discourse.goodsParagraph == sentence.paragraph && since <= REACH && !paid;
    if (last == null || since > 1 && !here) {
      return List.of();
    }
    List<Good> goods = new ArrayList<>(last.goods());
    if (goods.size() == 1 && sentence.at(match.first()).is(both)) {
      other(last, goods);
    }
    return goods;
  }

  /** Adds the good named before the last one. */
  private void other(Target.Traded last, List<Good> goods) {
    List<Named> named = scene.discourse().named;
    for (int i = named.size() - 1; i >= 0 && named.size() - i <= 2; i--) {
      for (Target target : named.get(i).targets().reversed()) {
        if (target instanceof Target.Traded traded && !traded.equals(last)) {
          goods.add(traded.goods().getFirst());
          return;
        }
      }
    }
  }
}
