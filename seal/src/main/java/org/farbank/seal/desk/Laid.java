package org.farbank.seal.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers that were laid in the drop, in {@code laid}: {@code SHA-256-of-the-address UNTIL REPORT
 * real|duress} a line. An answer that is gone before its day was read; one under a duress codename
 * says that a partner was forced.
 */
public final class Laid {
  /**
   * An answer in the drop.
   *
   * @param address SHA-256 of the mailbox
   * @param until the day until which it waits
   * @param report the id of the report that it answers
   * @param duress whether it lies under the duress codename
   */
  public record Answer(String address, LocalDate until, String report, boolean duress) {
    private String line() {
      return address + ' ' + until + ' ' + report + ' ' + (duress ? "duress" : "real");
    }

    private static Answer parse(String line) {
      var words = line.split(" ");
      return new Answer(words[0], LocalDate.parse(words[1]), words[2], words[3].equals("duress"));
    }
  }

  private final Path file;
  private final List<Answer> answers;

  private Laid(Path file, List<Answer> answers) {
    this.file = file;
    this.answers = answers;
  }

  /** The list of a desk's folder. */
  public static Laid of(Path desk) throws IOException {
    var file = desk.resolve("laid");
    var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
    return new Laid(
        file, lines.stream().map(Answer::parse).collect(Collectors.toCollection(ArrayList::new)));
  }

  /** Remembers an answer; an older one under the same address was replaced by it. */
  public void add(String mailbox, LocalDate until, String report, boolean duress)
      throws IOException {
    var answer = new Answer(Inbox.sha256(mailbox), until, report, duress);
    answers.removeIf(old -> old.address().equals(answer.address()));
    answers.add(answer);
    save();
  }

  /**
   * Strikes the answers that are no longer in the drop.
   *
   * @param there the addresses that the drop still holds
   * @return those that were read: gone before their day
   */
  public List<Answer> read(Set<String> there, LocalDate today) throws IOException {
    var hashes = there.stream().map(Inbox::sha256).collect(Collectors.toSet());
    var gone = answers.stream().filter(answer -> !hashes.contains(answer.address())).toList();
    if (answers.removeAll(gone)) {
      save();
    }
    return gone.stream().filter(answer -> !answer.until().isBefore(today)).toList();
  }

  private void save() throws IOException {
    var lines = answers.stream().map(Answer::line).collect(Collectors.joining("\n"));
    PrivateFiles.write(file, lines.getBytes(StandardCharsets.US_ASCII));
  }
}
