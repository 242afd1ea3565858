package org.farbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.farbank.pages.Marks;
import org.farbank.pages.Marks.Piece;
import org.farbank.pages.Marks.Span;
import org.junit.jupiter.api.Test;

/** Words on a terminal: their width, what is cut off, and what must not reach it. */
class WordsTest {

  @Test
  void hanAndHangulTakeTwoColumns() {
    assertThat(Words.width("Hyesan")).isEqualTo(6);
    assertThat(Words.width("혜산 惠山")).isEqualTo(9);
    assertThat(Words.width("\u001b[2mx\u001b[0m")).isEqualTo(1);
  }

  @Test
  void longWordsAreCutByColumnsAndNeverInsideACharacter() {
    assertThat(Words.quote("  goat\n costs ", 40)).isEqualTo("“goat costs”");
    assertThat(Words.quote("혜산에서 염소", 8)).isEqualTo("“혜산에…”");
    assertThat(Words.quote("🐐🐐🐐🐐", 5)).isEqualTo("“🐐🐐…”");
  }

  @Test
  void whatSteersATerminalIsShownAsAMark() {
    assertThat(Words.visible("a\u001b[31mb\u202ec\u0007")).isEqualTo("a\ufffd[31mb\ufffdc\ufffd");
  }

  @Test
  void columnsStandUnderOneAnother() {
    StringWriter out = new StringWriter();
    new Columns(1)
        .row("혜산", "1", "", "x")
        .row("goat", "100", "", "")
        .print(new PrintWriter(out), "");
    assertThat(out.toString().lines()).containsExactly("혜산    1  x", "goat  100");
  }

  @Test
  void spansThatOverlapAreCutAtTheirEdges() {
    List<Piece<String>> pieces =
        Marks.cut(
            0, 10, List.of(new Span<>(2, 6, "a"), new Span<>(4, 8, "b"), new Span<>(4, 6, "c")));
    assertThat(pieces)
        .containsExactly(
            new Piece<>(0, 2, List.of(), List.of()),
            new Piece<>(2, 4, List.of("a"), List.of()),
            new Piece<>(4, 6, List.of("a", "b", "c"), List.of("a", "c")),
            new Piece<>(6, 8, List.of("b"), List.of("b")),
            new Piece<>(8, 10, List.of(), List.of()));
  }
}
