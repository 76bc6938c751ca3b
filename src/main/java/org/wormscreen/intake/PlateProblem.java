package org.wormscreen.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.ImageFault;
import org.wormscreen.plate.WellId;

/**
 * Something about a plate folder that a person should know before the work starts.
 *
 * @param severity whether the plate, only one well, or nothing is lost by it
 * @param code a stable word of a closed list
 * @param well the well concerned; empty when the whole plate is
 * @param message what was found, what was expected, where, what to do
 * @param files every file concerned, relative to the plate folder (the message names the first
 *     few); empty when it is not about files
 * @param fault what is wrong with an image; empty when no image is at fault
 */
public record PlateProblem(
    Severity severity,
    Code code,
    Optional<WellId> well,
    String message,
    List<Path> files,
    Optional<ImageFault> fault) {

  public PlateProblem {
    files = List.copyOf(files);
  }

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
    /** No image of any well was found. */
    NO_IMAGES,
    /** An image file whose name no pattern explains. */
    UNKNOWN_FILE,
    /** A link that leaves the plate folder, a pipe, a device, a folder that cannot be read. */
    FORBIDDEN_FILE,
    /** Thumbnails and other files that are left out by rule. */
    LEFT_OUT,
    /** The files of several plates in one folder. */
    SEVERAL_PLATES,
    /** A well that does not lie on the plate. */
    OFF_PLATE,
    /** Wells left out, or asked for in vain, by the selection of wells. */
    SELECTION,
    /** Two files claim the same well, field, channel, slice and time. */
    DUPLICATE_IMAGE,
    /** A record of the microscope that cannot be used, or lists images that are not there. */
    RECORD,
    /** Names or headers of files and the microscope's record disagree; the record is believed. */
    MISMATCH,
    /** An image that cannot be read; the fault and the message say why. */
    UNREADABLE_IMAGE,
    /** Images of different sizes on one plate. */
    MIXED_IMAGE_SIZE,
    /** Different pixel sizes on one plate. */
    MIXED_PIXEL_SIZE,
    /** No pixel size in the files, or in some of them. */
    NO_PIXEL_SIZE,
    /** Several channels and nothing that says which is brightfield. */
    WHICH_CHANNEL,
    /** A channel was named that no file has. */
    UNKNOWN_CHANNEL,
    /** A channel is absent where other wells have it. */
    MISSING_CHANNEL,
    /** A well has fewer fields than others. */
    MISSING_FIELD,
    /** Several time points or slices; the message says which is taken. */
    SEVERAL_PLANES,
    /** No plate map: wells are analysed, no hits are called. */
    NO_MAP,
    /** Something in the plate map that is wrong, or worth knowing. */
    PLATE_MAP,
    /** Identifiers that look as if a spreadsheet had changed them. */
    MANGLED_IDENTIFIER,
    /** A well of the map without images. */
    MISSING_IMAGE,
    /** Images without a row in the map. */
    UNMAPPED,
    /** No or too few wells of the role that the statistics need. */
    NO_CONTROLS
  }
}
