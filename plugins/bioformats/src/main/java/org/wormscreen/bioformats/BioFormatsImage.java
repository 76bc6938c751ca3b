package org.wormscreen.bioformats;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSeries;
import org.wormscreen.image.Luminance;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.WellPlace;
import org.wormscreen.image.foreign.ForeignPixels;
import org.wormscreen.image.foreign.SoundFile;
import org.wormscreen.image.foreign.Wholeness;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.plate.WellId;

/** A file opened by Bio-Formats, with all its series; for one thread. */
final class BioFormatsImage implements OpenImage {

  private static final int MOST_SERIES = 100_000;

  /**
   * One of the images.
   *
   * @param number by which the reader knows it
   * @param start bytes of the pixels before it
   */
  private record Part(int number, long start, ImageSeries series) {}

  private final BioFormats.Reader reader;
  private final String name;
  private final List<Part> parts;
  private final Optional<Wholeness> whole;
  private boolean closed;

  private BioFormatsImage(
      BioFormats.Reader reader, String name, List<Part> parts, Optional<Wholeness> whole) {
    this.reader = reader;
    this.name = name;
    this.parts = parts;
    this.whole = whole;
  }

  /**
   * Reads the headers.
   *
   * @param endKnown whether it is known already that no part of the file is missing
   */
  static BioFormatsImage of(
      BioFormats.Reader reader, Path file, ImageLimits limits, boolean endKnown)
      throws IOException {
    String name = file.getFileName().toString();
    try {
      Map<String, WellPlace> places = places(reader);
      List<Part> parts = new ArrayList<>();
      long bytes = 0;
      int count = reader.count("getSeriesCount");
      if (count > MOST_SERIES) {
        throw new UnreadableImageException(
            ImageFault.TOO_LARGE, "%s says it holds %s images".formatted(name, count));
      }
      for (int i = 0; i < count; i++) {
        reader.series(i);
        limits.check(name, reader.count("getSizeX"), reader.count("getSizeY"));
        Optional<WellPlace> place = Optional.ofNullable(places.get(reader.text("getImageID", i)));
        ImageMetadata its = metadata(reader, i, name, place.flatMap(WellPlace::position));
        parts.add(new Part(i, bytes, new ImageSeries(its, place)));
        bytes += bytes(its, reader);
      }
      Optional<Wholeness> whole =
          endKnown ? Optional.empty() : Optional.of(new Wholeness(reader::bytesOfFiles, bytes));
      return new BioFormatsImage(reader, name, ofFile(parts, reader, file), whole);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * The images that this very file holds: of a file that belongs to a plate the library opens the
   * whole plate. All of them where the file holds none or each, as an index does.
   */
  private static List<Part> ofFile(List<Part> parts, BioFormats.Reader reader, Path file)
      throws IOException {
    List<Part> own = new ArrayList<>();
    for (Part part : parts) {
      reader.series(part.number);
      if (reader.isOfSeries(file)) {
        own.add(part);
      }
    }
    return own.isEmpty() ? List.copyOf(parts) : List.copyOf(own);
  }

  private static long bytes(ImageMetadata its, BioFormats.Reader reader) throws IOException {
    long pixels = (long) its.width() * its.height() * reader.count("getRGBChannelCount");
    return pixels * its.bits() / 8 * its.channels() * its.slices() * its.frames();
  }

  private static ImageMetadata metadata(
      BioFormats.Reader reader, int series, String name, Optional<StagePosition> position)
      throws IOException {
    int channels = reader.count("getEffectiveSizeC");
    List<String> names = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      names.add(reader.text("getChannelName", series, c));
    }
    OptionalDouble x = reader.um("getPixelsPhysicalSizeX", series);
    OptionalDouble y = reader.um("getPixelsPhysicalSizeY", series);
    Optional<PixelSize> size =
        x.isPresent()
            ? Calibration.ofResolution(
                1 / x.getAsDouble(), 1 / y.orElse(x.getAsDouble()), "um", "Bio-Formats, " + name)
            : Optional.empty();
    return new ImageMetadata(
        reader.count("getSizeX"),
        reader.count("getSizeY"),
        channels,
        reader.count("getSizeZ"),
        reader.count("getSizeT"),
        8 * type(reader, name).bytes(),
        size,
        names.stream().anyMatch(String::isBlank) ? List.of() : names,
        position);
  }

  /** The wells of the OME metadata by the ids of their images; rows and columns count from 0. */
  private static Map<String, WellPlace> places(BioFormats.Reader reader) throws IOException {
    Map<String, WellPlace> places = new HashMap<>();
    if (reader.told("getPlateCount") != 1) {
      return places;
    }
    for (int w = 0; w < reader.told("getWellCount", 0); w++) {
      WellId well = new WellId(reader.told("getWellRow", 0, w), reader.told("getWellColumn", 0, w));
      for (int s = 0; s < reader.told("getWellSampleCount", 0, w); s++) {
        OptionalDouble x = reader.um("getWellSamplePositionX", 0, w, s);
        OptionalDouble y = reader.um("getWellSamplePositionY", 0, w, s);
        Optional<StagePosition> position =
            x.isPresent() && y.isPresent()
                ? Optional.of(new StagePosition(x.getAsDouble(), y.getAsDouble()))
                : Optional.empty();
        places.put(
            reader.text("getWellSampleImageRef", 0, w, s), new WellPlace(well, s + 1, position));
      }
    }
    return places;
  }

  private static ForeignPixels.Type type(BioFormats.Reader reader, String name) throws IOException {
    int type = reader.count("getPixelType");
    if (type < 0 || type >= ForeignPixels.Type.values().length) {
      throw new UnreadableImageException(
          ImageFault.UNSUPPORTED, "%s has pixels of type %s, unknown here".formatted(name, type));
    }
    return ForeignPixels.Type.values()[type];
  }

  @Override
  public ImageMetadata metadata() {
    return parts.get(0).series.metadata();
  }

  @Override
  public List<ImageSeries> series() {
    return parts.stream().map(Part::series).toList();
  }

  @Override
  public GrayImage read(PlaneIndex plane) throws IOException {
    if (plane.series() >= parts.size()) {
      throw new UnreadableImageException(
          ImageFault.UNSUPPORTED,
          "%s has %s images; number %s was asked for"
              .formatted(name, parts.size(), plane.series() + 1));
    }
    Part part = parts.get(Math.max(0, plane.series()));
    ImageMetadata its = part.series.metadata();
    its.requirePlane(plane, name);
    try {
      reader.series(part.number);
      int index =
          plane.series() == PlaneIndex.PAGES
              ? plane.slice()
              : reader.index(plane.slice(), plane.channel(), plane.frame());
      byte[] bytes = reader.bytes(index);
      if (whole.isPresent()) {
        whole.get().require(bytes, part.start + (long) index * bytes.length, name);
      }
      return image(bytes, its);
    } catch (UnreadableImageException e) {
      throw e;
    } catch (IOException e) {
      throw SoundFile.fault(name, BioFormatsSource.NAME, e);
    }
  }

  private GrayImage image(byte[] bytes, ImageMetadata its) throws IOException {
    ByteOrder order = reader.is("isLittleEndian") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ForeignPixels pixels =
        new ForeignPixels(
            type(reader, name),
            order,
            reader.count("getRGBChannelCount"),
            reader.is("isInterleaved"));
    GrayImage image = pixels.image(bytes, its.width(), its.height(), name);
    boolean coloured =
        reader.is("isIndexed") && !reader.is("isFalseColor") && pixels.type().bytes() == 1;
    byte[][] colours = coloured ? reader.colours() : new byte[0][];
    return colours.length < 3 ? image : painted(image, colours);
  }

  /** Indices as the luminance of their colours. */
  private static GrayImage painted(GrayImage indices, byte[][] colours) throws IOException {
    float[] gray = new float[colours[0].length];
    IntStream.range(0, gray.length)
        .forEach(
            i ->
                gray[i] =
                    Luminance.of(colours[0][i] & 0xff, colours[1][i] & 0xff, colours[2][i] & 0xff));
    float[] values = indices.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = gray[Math.min((int) values[i], gray.length - 1)];
    }
    return GrayImage.of(indices.width(), indices.height(), values);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      reader.close();
    }
  }
}
