package org.farbank.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.farbank.reader.Reader;
import org.farbank.reader.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Reading against a plain Lucene pass over the same texts, one thread, in one run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Speed {

  private List<Report> reports = List.of();
  private Reader reader = Reader.of("en", Texts.pack());
  private final StandardAnalyzer analyzer = new StandardAnalyzer();

  /** Loads the texts. */
  @Setup
  public void load() throws IOException {
    reports = Texts.reports();
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

  /** Prints MB/s of both and their ratio. */
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
    double megabytes = Texts.size(Texts.reports()) / 1e6;
    double farbank = 0;
    double lucene = 0;
    for (RunResult result : results) {
      double rate = result.getPrimaryResult().getScore() * megabytes;
      if (result.getParams().getBenchmark().endsWith("farbank")) {
        farbank = rate;
      } else {
        lucene = rate;
      }
    }
    System.out.printf(
        "farbank %.1f MB/s, lucene %.1f MB/s, ratio %.3f%n", farbank, lucene, farbank / lucene);
  }
}
