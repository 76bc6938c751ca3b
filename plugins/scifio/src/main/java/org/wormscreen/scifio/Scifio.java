package org.wormscreen.scifio;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.image.foreign.ForeignLibrary;
import org.wormscreen.image.foreign.MissingCallException;

/**
 * Every call into SCIFIO. Looked up once; where one is missing, the message names it, the version
 * and the jar.
 *
 * <p>The context holds the three services that reading needs; the full one would start threads of
 * the window system and write preferences. It lives as long as the program: making one costs a
 * second.
 */
final class Scifio {

  private static final String[] SERVICES = {
    "io.scif.SCIFIOService",
    "org.scijava.io.handle.DataHandleService",
    "org.scijava.io.location.LocationService"
  };

  private final ForeignLibrary library;
  private final String version;
  private final Object formats;
  private final Object initializer;
  private final Constructor<?> newLocation;
  private final Method getFormat;
  private final Method initializeReader;
  private final Method getImageCount;
  private final Method getMetadata;
  private final Method openPlane;
  private final Method close;
  private final Method getImage;
  private final Method getAxes;
  private final Method getAxisLength;
  private final Method getPlaneCount;
  private final Method getPixelType;
  private final Method isLittleEndian;
  private final Method getBytes;
  private final Method axisType;
  private final Method averageScale;
  private final Method unit;

  Scifio(ForeignLibrary library) throws MissingCallException, IOException {
    this.library = library;
    Class<?> context = library.type("org.scijava.Context");
    Class<?> scifio = library.type("io.scif.SCIFIO");
    Class<?> location = library.type("org.scijava.io.location.Location");
    Class<?> reader = library.type("io.scif.filters.ReaderFilter");
    Class<?> axis = library.type("net.imagej.axis.CalibratedAxis");
    version = ForeignLibrary.version(scifio);
    Class<?>[] services = new Class<?>[SERVICES.length];
    for (int i = 0; i < SERVICES.length; i++) {
      services[i] = library.type(SERVICES[i]);
    }
    newLocation =
        library.constructor(library.type("org.scijava.io.location.FileLocation"), File.class);
    Method format = library.method(scifio, "format");
    getFormat = library.method(format.getReturnType(), "getFormat", location);
    Method initialize = library.method(scifio, "initializer");
    initializeReader = library.method(initialize.getReturnType(), "initializeReader", location);
    getImageCount = library.method(reader, "getImageCount");
    getMetadata = library.method(reader, "getMetadata");
    openPlane = library.method(reader, "openPlane", int.class, long.class);
    close = library.method(reader, "close");
    getImage = library.method(getMetadata.getReturnType(), "get", int.class);
    Class<?> image = getImage.getReturnType();
    getAxes = library.method(image, "getAxes");
    getAxisLength = library.method(image, "getAxisLength", axis);
    getPlaneCount = library.method(image, "getPlaneCount");
    getPixelType = library.method(image, "getPixelType");
    isLittleEndian = library.method(image, "isLittleEndian");
    getBytes = library.method(openPlane.getReturnType(), "getBytes");
    axisType = library.method(axis, "type");
    averageScale = library.method(axis, "averageScale", double.class, double.class);
    unit = library.method(axis, "unit");
    Constructor<?> newContext = library.constructor(context, Class[].class);
    Constructor<?> newScifio = library.constructor(scifio, context);
    Optional<Object> host = host(context);
    Object its = host.isPresent() ? host.get() : library.create(newContext, (Object) services);
    Object gateway = library.create(newScifio, its);
    if (host.isEmpty()) {
      quieten(scifio, gateway);
    }
    formats = library.call(format, gateway);
    initializer = library.call(initialize, gateway);
  }

  /** Inside Fiji, the context of the host: shared with it, and never disposed of here. */
  private Optional<Object> host(Class<?> context) throws IOException {
    if (context.getClassLoader() != Scifio.class.getClassLoader()) {
      return Optional.empty();
    }
    try {
      Method run = library.method(library.type("ij.IJ"), "runPlugIn", String.class, String.class);
      Method running = library.method(library.type("ij.IJ"), "getInstance");
      return library.call(running, null) == null
          ? Optional.empty()
          : Optional.ofNullable(library.call(run, null, context.getName(), ""))
              .filter(context::isInstance);
    } catch (MissingCallException e) {
      return Optional.empty(); // SciJava without ImageJ 1: there is no host to ask
    }
  }

  /** Its INFO lines would go to standard output, where results belong. */
  private void quieten(Class<?> scifio, Object gateway) throws MissingCallException, IOException {
    Method log = library.method(scifio, "log");
    Method setLevel = library.method(log.getReturnType(), "setLevel", int.class);
    Object its = library.call(log, gateway);
    if (its != null) {
      library.call(setLevel, its, 0);
    }
  }

  String version() {
    return version;
  }

  /**
   * An axis of an image.
   *
   * @param label {@code "X"}, {@code "Y"}, {@code "Channel"}, {@code "Z"}, {@code "Time"}, {@code
   *     "Unknown"} or another
   * @param um length of a step in um by its stated unit, which may be no length; empty without unit
   */
  record Axis(String label, long length, OptionalDouble scale, String unit) {}

  /** One image of a file. */
  record Image(List<Axis> axes, long planes, int pixelType, boolean littleEndian) {}

  /** An opened file; a cursor with a state, for one thread. */
  final class Reader implements AutoCloseable {
    private final Object reader;

    private Reader(Object reader) {
      this.reader = reader;
    }

    int images() throws IOException {
      return (Integer) library.call(getImageCount, reader);
    }

    Image image(int index) throws IOException {
      Object image = library.call(getImage, library.call(getMetadata, reader), index);
      List<Axis> axes = new ArrayList<>();
      for (Object axis : (List<?>) library.call(getAxes, image)) {
        Object unitOfAxis = library.call(unit, axis);
        double scale = (Double) library.call(averageScale, axis, 0.0, 1.0);
        axes.add(
            new Axis(
                String.valueOf(library.call(axisType, axis)),
                (Long) library.call(getAxisLength, image, axis),
                unitOfAxis == null ? OptionalDouble.empty() : OptionalDouble.of(scale),
                unitOfAxis == null ? "" : unitOfAxis.toString()));
      }
      return new Image(
          axes,
          (Long) library.call(getPlaneCount, image),
          (Integer) library.call(getPixelType, image),
          (Boolean) library.call(isLittleEndian, image));
    }

    byte[] bytes(int image, long plane) throws IOException {
      return (byte[]) library.call(getBytes, library.call(openPlane, reader, image, plane));
    }

    @Override
    public void close() throws IOException {
      library.call(close, reader);
    }
  }

  /** Opens a file; empty when none of its formats takes it. */
  Optional<Reader> open(Path file) throws IOException {
    Object location = library.create(newLocation, file.toFile());
    // Without a format the reader below would fail with a NullPointerException.
    if (library.call(getFormat, formats, location) == null) {
      return Optional.empty();
    }
    return Optional.of(new Reader(library.call(initializeReader, initializer, location)));
  }
}
