package org.farbank.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.farbank.pack.PackException;
import org.farbank.pack.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code .rules} files. A rule is a block of lines: {@code rule NAME}, one or more {@code
 * like PATTERN}, any number of {@code unless PATTERN}, {@code gives KIND field=value …}, and at
 * least one {@code eg "sentence" => field=value …}.
 */
final class RuleLoader {

  private final Lexicon lexicon;
  private final List<Problem> problems = new ArrayList<>();

  RuleLoader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The rules of a language by the file's name without its ending. */
  Map<String, List<Rule>> load(String language) {
    Map<String, List<Rule>> books = new LinkedHashMap<>();
    for (Resource resource : Resource.all(language, ".rules")) {
      String file = resource.name().substring(resource.name().lastIndexOf('/') + 1);
      String book = file.substring(0, file.indexOf('.'));
      books.put(book, rules(resource, book));
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return books;
  }

  private List<Rule> rules(Resource resource, String book) {
    List<Rule> rules = new ArrayList<>();
    Draft draft = null;
    for (int i = 0; i <= resource.lines().size(); i++) {
      String line = i == resource.lines().size() ? "rule" : resource.lines().get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int space = line.indexOf(' ');
      String word = space < 0 ? line : line.substring(0, space);
      String rest = space < 0 ? "" : line.substring(space + 1).strip();
      if (word.equals("rule")) {
        if (draft != null) {
          rules.add(draft.rule(resource.name()));
        }
        draft = new Draft(book + "." + rest, i + 1);
      } else if (draft == null) {
        problems.add(new Problem(resource.name(), i + 1, "expected 'rule NAME' first"));
      } else {
        draft.line(resource.name(), i + 1, word, rest);
      }
    }
    return rules;
  }

  private final class Draft {
    private final String name;
    private final int line;
    private final List<Pattern> like = new ArrayList<>();
    private final List<Pattern> unless = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Rule.Example> examples = new ArrayList<>();
    private @Nullable String gives;

    Draft(String name, int line) {
      this.name = name;
      this.line = line;
    }

    void line(String file, int number, String word, String rest) {
      try {
        switch (word) {
          case "like" -> like.addAll(Pattern.parse(rest, lexicon));
          case "unless" -> unless.addAll(Pattern.parse(rest, lexicon));
          case "gives" -> gives(rest);
          case "eg" -> example(rest);
          default -> throw new IllegalArgumentException("'" + word + "' is not known");
        }
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(file, number, Objects.requireNonNullElse(e.getMessage(), "?")));
      }
    }

    private void gives(String rest) {
      for (String part : rest.split("\\s+")) {
        int equals = part.indexOf('=');
        if (equals < 0) {
          gives = part;
        } else {
          fields.put(part.substring(0, equals), part.substring(equals + 1));
        }
      }
    }

    private void example(String rest) {
      int end = rest.lastIndexOf("\" =>");
      if (!rest.startsWith("\"") || end < 1) {
        throw new IllegalArgumentException("an example is eg \"sentence\" => field=value …");
      }
      examples.add(new Rule.Example(rest.substring(1, end), rest.substring(end + 4).strip()));
    }

    Rule rule(String file) {
      if (like.isEmpty() || gives == null || examples.isEmpty()) {
        problems.add(new Problem(file, line, "rule '" + name + "' needs like, gives and eg"));
      }
      String what = Objects.requireNonNullElse(gives, "");
      return new Rule(name, line, like, unless, what, fields, examples);
    }
  }
}
