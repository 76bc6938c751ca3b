package org.wormscreen.intake.vendor;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

/**
 * A plate as its microscope recorded it.
 *
 * @param kind what wrote the record: {@code "ImageXpress"}, {@code "Harmony"} ...
 * @param files the files of the record, the one that lists images first; relative to the plate
 *     folder
 * @param plate the plate's name; {@code ""} when the record gives none
 * @param format the plate's format; empty when the record gives none, or an unusual one
 * @param wells the wells that were imaged
 * @param channelNames the name of each channel, keyed as file names write it ({@code "w1"}); {@code
 *     ""} where there is none
 * @param fields fields of a well; 0 when the record does not say
 * @param slices focus positions of a field, at least 1; 0 when the record does not say
 * @param times time points; 0 when the record does not say
 * @param pixelSize um per pixel; empty when the record does not say
 * @param width columns of an image in pixels; 0 when the record does not say
 * @param height rows of an image in pixels; 0 when the record does not say
 * @param images every image that was written, by the record; empty when it does not list them
 */
public record PlateRecord(
    String kind,
    List<Path> files,
    String plate,
    Optional<PlateFormat> format,
    SortedSet<WellId> wells,
    SortedMap<String, String> channelNames,
    int fields,
    int slices,
    int times,
    Optional<PixelSize> pixelSize,
    int width,
    int height,
    List<NamedFile> images) {

  public PlateRecord {
    files = List.copyOf(files);
    wells = Collections.unmodifiableSortedSet(new TreeSet<>(wells));
    SortedMap<String, String> names = new TreeMap<>(Channels.IN_ORDER);
    names.putAll(channelNames);
    channelNames = Collections.unmodifiableSortedMap(names);
    images = List.copyOf(images);
  }

  /** The usual plate of so many rows and columns. */
  static Optional<PlateFormat> format(int rows, int columns) {
    return java.util.Arrays.stream(PlateFormat.values())
        .filter(f -> f.rows() == rows && f.columns() == columns)
        .findFirst();
  }

  /** The name of the file that the record is in. */
  public String source() {
    String name = files.get(0).getFileName().toString();
    return name.isEmpty() ? kind : name;
  }
}
