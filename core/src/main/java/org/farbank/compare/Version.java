package org.farbank.compare;

import java.util.ArrayList;
import java.util.List;
import org.farbank.observation.Observation;
import org.farbank.reader.Anchor;
import org.farbank.reader.Reader;
import org.farbank.reader.Report;

/**
 * One version of an article as it is compared.
 *
 * @param report the article
 * @param sentences the anchors of each sentence that has any
 * @param observations what it claims
 */
public record Version(Report report, List<List<Anchor>> sentences, List<Observation> observations) {

  /** Reads a version. */
  public static Version read(Report report, Reader reader) {
    List<List<Anchor>> sentences = new ArrayList<>();
    int last = -1;
    for (Anchor anchor : reader.anchors(report)) {
      if (anchor.sentence() != last) {
        sentences.add(new ArrayList<>());
        last = anchor.sentence();
      }
      sentences.getLast().add(anchor);
    }
    return new Version(
        report, sentences.stream().map(List::copyOf).toList(), reader.read(report).observations());
  }

  /** The anchors of the sentences from one up to another. */
  List<Anchor> anchors(int from, int to) {
    List<Anchor> result = new ArrayList<>();
    sentences.subList(from, to).forEach(result::addAll);
    return result;
  }
}
