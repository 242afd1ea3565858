package org.farbank.observation;

/**
 * A figure that is in no observation.
 *
 * @param figure what sort of figure it is
 * @param evidence where it stands
 * @param reason why it was deliberately ignored, or {@link #NOT_UNDERSTOOD}
 */
public record Unread(FigureType figure, Evidence evidence, String reason) {

  /** The reason of a figure that nothing explains. */
  public static final String NOT_UNDERSTOOD = "not-understood";
}
