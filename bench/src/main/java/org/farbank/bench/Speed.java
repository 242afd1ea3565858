package org.farbank.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.farbank.reader.Reader;
import org.farbank.reader.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Reading against a Lucene pass over the same texts, one thread, in one run: {@code
 * StandardAnalyzer} for English, nori for Korean, smartcn for Chinese.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Speed {

  /** The language of the texts. */
  @Param({"en", "ko", "zh"})
  public String language = "en";

  private List<Report> reports = List.of();
  private Reader reader = Reader.of("en", Texts.pack());
  private Analyzer analyzer = new StandardAnalyzer();

  /** Loads the texts. */
  @Setup
  public void load() throws IOException {
    reports = Texts.reports(language);
    reader = Reader.of(language, Texts.pack());
    analyzer =
        switch (language) {
          case "ko" -> new KoreanAnalyzer();
          case "zh" -> new SmartChineseAnalyzer();
          default -> new StandardAnalyzer();
        };
  }

  /** Reads every report. */
  @Benchmark
  public void farbank(Blackhole hole) {
    for (Report report : reports) {
      hole.consume(reader.read(report));
    }
  }

  /** Runs over every token of every report. */
  @Benchmark
  public void lucene(Blackhole hole) throws IOException {
    for (Report report : reports) {
      try (TokenStream stream = analyzer.tokenStream("text", report.text())) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          hole.consume(term.length());
          hole.consume(offset.startOffset());
        }
        stream.end();
      }
    }
  }

  /** Prints millions of characters a second of both and their ratio, for each language. */
  public static void main(String[] args) throws RunnerException, IOException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Speed.class.getName())
                    .forks(1)
                    .warmupIterations(4)
                    .warmupTime(TimeValue.seconds(3))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(3))
                    .build())
            .run();
    for (String language : List.of("en", "ko", "zh")) {
      double characters = Texts.size(Texts.reports(language)) / 1e6;
      double farbank = characters * score(results, language, "farbank");
      double lucene = characters * score(results, language, "lucene");
      System.out.printf(
          "%s: farbank %.2f, lucene %.2f million characters/s, ratio %.3f%n",
          language, farbank, lucene, farbank / lucene);
    }
  }

  private static double score(Collection<RunResult> results, String language, String benchmark) {
    return results.stream()
        .filter(result -> result.getParams().getParam("language").equals(language))
        .filter(result -> result.getParams().getBenchmark().endsWith(benchmark))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .sum();
  }
}
