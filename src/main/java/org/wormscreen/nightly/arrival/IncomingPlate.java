package org.wormscreen.nightly.arrival;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A plate folder as it looked at one moment.
 *
 * @param name of the folder
 * @param folder the folder itself, absolute
 * @param files how many it holds, at any depth
 * @param bytes their size together
 * @param fingerprint SHA-256 of the names, sizes and times of all files; another one says that
 *     something came, went or changed
 * @param changed the latest time at which a file or folder was written or came to be, as the file
 *     system says
 * @param complete whether the microscope's sign that it is done lies in the folder
 */
public record IncomingPlate(
    String name,
    Path folder,
    int files,
    long bytes,
    String fingerprint,
    Instant changed,
    boolean complete) {}
