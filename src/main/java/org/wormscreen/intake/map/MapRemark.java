package org.wormscreen.intake.map;

/**
 * Something that is wrong in a plate map, or worth knowing.
 *
 * @param weight how grave it is
 * @param line the line of the file, from 1; 0 when it is about the whole file
 * @param message what was found and what was expected, without file and line
 */
public record MapRemark(Weight weight, long line, String message) {

  /** How grave a remark is. */
  public enum Weight {
    /** The map cannot be used. */
    ERROR,
    /** The map is used; an identifier looks as if a spreadsheet had changed it. */
    MANGLED,
    /** The map is used. */
    NOTE
  }
}
