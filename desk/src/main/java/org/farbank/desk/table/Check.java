package org.farbank.desk.table;

import static org.farbank.pack.TableForm.Column.BASE;
import static org.farbank.pack.TableForm.Column.COMMODITY;
import static org.farbank.pack.TableForm.Column.CURRENCY;
import static org.farbank.pack.TableForm.Column.MARKET;
import static org.farbank.pack.TableForm.Column.QUOTE;
import static org.farbank.pack.TableForm.Column.UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.farbank.pack.Pack;
import org.farbank.pack.TableForm;
import org.farbank.pack.TableForm.Column;

/** Finds everything that is wrong with a table, all at once. */
final class Check {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final BigDecimal MOST = BigDecimal.TEN.pow(15);
  private static final int LONGEST = 200;

  private final Reading reading;
  private final LocalDate today;
  private final PlausiblePrices plausible;
  private final List<Problem> problems = new ArrayList<>();
  private final BitSet bad = new BitSet();
  private final BitSet strange = new BitSet();

  private Check(Pack pack, Reading reading, LocalDate today) {
    this.reading = reading;
    this.today = today;
    this.plausible = new PlausiblePrices(pack);
  }

  /** Checks a table against a form; {@code today} is the last day that it may tell of. */
  static Sheet of(Grid grid, TableForm form, Pack pack, LocalDate today) {
    var check = new Check(pack, new Reading(pack, form, grid.heading()), today);
    check.headings(grid.heading());
    if (check.problems.isEmpty()) {
      for (int i = 0; i < grid.lines().size(); i++) {
        check.line(i, grid.lines().get(i), grid.heading().size());
      }
      new Series(check.reading, grid.lines(), check.bad).check(check::add);
    }
    check.problems.sort(Comparator.comparingInt(Problem::row));
    return new Sheet(
        check.reading, grid.lines(), check.problems, check.bad, check.strange, new BitSet());
  }

  private void headings(List<String> heading) {
    for (var column : reading.form().columns().entrySet()) {
      long times = heading.stream().filter(column.getKey()::equals).count();
      if (times == 0) {
        problems.add(new Problem(0, "", Trouble.MISSING_COLUMN, column.getKey()));
      } else if (times > 1) {
        problems.add(new Problem(0, "", Trouble.DOUBLE_COLUMN, column.getKey()));
      }
    }
  }

  private void add(int i, Problem problem) {
    problems.add(problem);
    (problem.trouble().foreign() ? strange : bad).set(i);
  }

  private void add(int i, Grid.Line line, Column column, Trouble trouble) {
    var said = reading.said(line, column);
    add(i, new Problem(line.row(), reading.heading(column), trouble, said));
  }

  private void line(int i, Grid.Line line, int width) {
    if (line.cells().size() != width) {
      String count = String.valueOf(line.cells().size());
      add(i, new Problem(line.row(), "", Trouble.CELLS, count));
      return;
    }
    for (Column column : Column.values()) {
      if (reading.said(line, column).length() > LONGEST) {
        add(i, line, column, Trouble.TOO_LONG);
      }
    }
    day(i, line);
    if (reading.form().rates()) {
      currency(i, line, BASE);
      currency(i, line, QUOTE);
    } else {
      known(i, line, COMMODITY, Trouble.UNKNOWN_COMMODITY);
      known(i, line, UNIT, Trouble.UNKNOWN_UNIT);
      currency(i, line, CURRENCY);
    }
    if (!reading.said(line, MARKET).isEmpty()) {
      known(i, line, MARKET, Trouble.UNKNOWN_MARKET);
    }
    figure(i, line);
  }

  private void day(int i, Grid.Line line) {
    var period = reading.period(line);
    LocalDate from = period.isEmpty() ? null : period.get().from();
    if (reading.said(line, reading.day()).isEmpty()) {
      add(i, line, reading.day(), Trouble.MISSING_VALUE);
    } else if (from == null || from.isBefore(EARLIEST)) {
      add(i, line, reading.day(), Trouble.NOT_A_DATE);
    } else if (from.isAfter(today)) {
      add(i, line, reading.day(), Trouble.FUTURE);
    }
  }

  private void known(int i, Grid.Line line, Column column, Trouble trouble) {
    if (reading.said(line, column).isEmpty()) {
      add(i, line, column, Trouble.MISSING_VALUE);
    } else if (reading.meaning(line, column).isEmpty()) {
      add(i, line, column, trouble);
    }
  }

  private void currency(int i, Grid.Line line, Column column) {
    known(i, line, column, Trouble.UNKNOWN_CURRENCY);
    String said = reading.currency(line, column);
    if (!said.isEmpty() && !said.matches("[A-Z]{3}")) {
      add(i, line, column, Trouble.NOT_A_CURRENCY);
    }
  }

  private void figure(int i, Grid.Line line) {
    var number = reading.number(line);
    if (reading.said(line, reading.figure()).isEmpty()) {
      add(i, line, reading.figure(), Trouble.MISSING_VALUE);
    } else if (number.isEmpty()) {
      add(i, line, reading.figure(), Trouble.NOT_A_NUMBER);
    } else if (number.get().signum() <= 0
        || number.get().compareTo(MOST) > 0
        || reading.amount(line).signum() == 0
        || !plausible.fits(reading, line)) {
      add(i, line, reading.figure(), Trouble.IMPLAUSIBLE);
    }
  }
}
