package org.farbank.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.farbank.reader.Reader;
import org.farbank.reader.Report;

/**
 * Reading against Stanford CoreNLP with names, numbers and SUTime, same texts, one thread, both
 * warmed, in one run. CoreNLP is GPL: this class is compiled in the profile {@code corenlp} only.
 */
public final class Corenlp {

  private static final int ROUNDS = 3;

  /** So many rounds of Farbank are one of its measurements. */
  private static final int FARBANK = 400;

  private Corenlp() {}

  /** Prints MB/s of both and their ratio. */
  public static void main(String[] args) throws IOException {
    List<Report> reports = Texts.reports();
    Reader reader = Reader.of("en", Texts.pack());
    StanfordCoreNLP peer = peer();
    double megabytes = Texts.size(reports) / 1e6;
    reports.forEach(report -> peer.annotate(new CoreDocument(report.text())));
    for (int i = 0; i < FARBANK; i++) {
      reports.forEach(reader::read);
    }
    double ours = 0;
    double theirs = 0;
    for (int round = 0; round < ROUNDS; round++) {
      theirs =
          Math.max(
              theirs,
              megabytes
                  / seconds(
                      () -> reports.forEach(r -> peer.annotate(new CoreDocument(r.text())))));
      ours =
          Math.max(
              ours,
              FARBANK
                  * megabytes
                  / seconds(
                      () -> {
                        for (int i = 0; i < FARBANK; i++) {
                          reports.forEach(reader::read);
                        }
                      }));
    }
    System.out.printf(
        "farbank %.2f MB/s, corenlp %.5f MB/s, ratio %.0f%n", ours, theirs, ours / theirs);
  }

  private static StanfordCoreNLP peer() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("threads", "1");
    return new StanfordCoreNLP(properties);
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
