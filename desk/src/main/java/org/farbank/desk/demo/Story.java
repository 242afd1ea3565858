package org.farbank.desk.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.farbank.desk.evidence.Report;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A report of the demonstration: fiction, written by us around real facts. {@code
 * demo/NN.LANGUAGE.txt} begins with lines {@code days-ago=N} and {@code state=sealed|open|done};
 * after an empty line comes the text.
 *
 * @param daysAgo how long ago it was told and came
 * @param state how far it is when the demonstration begins
 */
record Story(String language, int daysAgo, Report.State state, String text) {

  /** All of them, the oldest first. */
  static List<Story> all() {
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.txt");
      return Arrays.stream(files)
          .map(Story::read)
          .sorted(Comparator.comparingInt(Story::daysAgo).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story read(Resource file) {
    try {
      String[] parts = file.getContentAsString(StandardCharsets.UTF_8).split("\n\n", 2);
      var head = new Properties();
      head.load(new StringReader(parts[0]));
      String name = String.valueOf(file.getFilename());
      return new Story(
          name.split("\\.")[1],
          Integer.parseInt(head.getProperty("days-ago")),
          Report.State.valueOf(head.getProperty("state").toUpperCase(Locale.ROOT)),
          parts[1].strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "Story[]";
  }
}
