package org.farbank.pack;

import java.util.List;

/** A border pack or a language resource that cannot be used; names all problems at once. */
public final class PackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** With everything that is wrong. */
  public PackException(List<Problem> problems) {
    super(problems.size() + " problems, the first: " + problems.getFirst());
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of files and lines. */
  public List<Problem> problems() {
    return problems;
  }
}
