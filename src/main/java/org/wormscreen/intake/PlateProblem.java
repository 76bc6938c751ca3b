package org.wormscreen.intake;

import java.util.Optional;
import org.wormscreen.plate.WellId;

/**
 * Something about a plate folder that a person should know before the work starts.
 *
 * @param severity whether the plate, only one well, or nothing is lost by it
 * @param code a stable word of a closed list, such as {@code DUPLICATE_WELL}
 * @param well the well concerned; empty when the whole plate is
 * @param message what was found, what was expected, where, what to do
 */
public record PlateProblem(Severity severity, Code code, Optional<WellId> well, String message) {

  /** How far a problem reaches. */
  public enum Severity {
    /** The plate cannot be analysed (exit 65). */
    PLATE,
    /** The well cannot be analysed; it keeps its row, with a status. */
    WELL,
    /** Worth knowing; nothing is lost. */
    NOTE
  }

  /** What kind of problem. */
  public enum Code {
    /** A file that no pattern explains. */
    UNKNOWN_FILE,
    /** Two files claim the same well, field, channel, slice and time. */
    DUPLICATE_IMAGE,
    /** The same bytes in two wells. */
    SAME_BYTES,
    /** Images of different sizes on one plate. */
    MIXED_IMAGE_SIZE,
    /** Different pixel sizes on one plate. */
    MIXED_PIXEL_SIZE,
    /** No file gives a pixel size, and no option did. */
    NO_PIXEL_SIZE,
    /** A channel is absent where other wells have it. */
    MISSING_CHANNEL,
    /** A well of the map without images. */
    MISSING_IMAGE,
    /** Images without a row in the map. */
    UNMAPPED,
    /** No plate map: wells are analysed, no hits are called. */
    NO_MAP,
    /** An image that cannot be read; the message says why. */
    UNREADABLE_IMAGE,
    /** A link that leaves the plate folder, a pipe, a device. */
    FORBIDDEN_FILE,
    /** Several time points or slices; the message says which is taken. */
    SEVERAL_PLANES,
    /** Thumbnails and other files that are left out by rule. */
    LEFT_OUT,
    /** Identifiers that look as if a spreadsheet had changed them. */
    MANGLED_IDENTIFIER,
    /** No wells of the role that the statistics need. */
    NO_CONTROLS,
    /** Anything else said of the plate map. */
    PLATE_MAP
  }
}
