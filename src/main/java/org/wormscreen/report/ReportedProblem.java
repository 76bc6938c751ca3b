package org.wormscreen.report;

/**
 * Something about a plate that its readers should know.
 *
 * @param severity how far it reaches
 * @param well the well's label; {@code ""} where the whole plate is meant
 * @param sentence what was found, what was expected, what to do
 */
public record ReportedProblem(Severity severity, String well, String sentence) {

  /** How far a problem reaches. */
  public enum Severity {
    /** The plate's results cannot be trusted, or there are none. */
    PLATE,
    /** One well is lost. */
    WELL,
    /** Worth knowing; nothing is lost. */
    NOTE
  }
}
