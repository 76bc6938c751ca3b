package org.wormscreen.intake.vendor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.description.Numbers;
import org.wormscreen.image.description.SafeXml;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.plate.WellId;

/**
 * The three files of Yokogawa's CellVoyager: {@code MeasurementData.mlf} lists the images with
 * their wells and positions (um, y upwards), {@code MeasurementDetail.mrf} tells plate, pixel size
 * and image size, the {@code mes} settings tell the channels' filters. Shading and dark pictures
 * that lie beside the images are not in the list.
 */
final class CellVoyager {

  private static final String LIST = "MeasurementData.mlf";
  private static final String DETAIL = "MeasurementDetail.mrf";

  private final String name;
  private final RecordBuilder plate;
  private int rows;
  private int columns;

  private CellVoyager(Path file) {
    this.name = file.getFileName().toString();
    this.plate = new RecordBuilder("CellVoyager", file);
  }

  static boolean isOne(Path file) {
    return file.getFileName().toString().equalsIgnoreCase(LIST);
  }

  static PlateRecord read(Path folder, Path file) throws IOException {
    CellVoyager voyager = new CellVoyager(file);
    SafeXml.walk(folder.resolve(file), voyager.new Images());
    Path detail = file.resolveSibling(DETAIL);
    if (Files.isRegularFile(folder.resolve(detail))) {
      voyager.plate.with(detail);
      SafeXml.walk(folder.resolve(detail), voyager.new Detail());
    }
    Optional<Path> settings = settings(folder, file);
    if (settings.isPresent()) {
      voyager.plate.with(settings.get());
      SafeXml.walk(folder.resolve(settings.get()), voyager.new Settings());
    }
    return voyager.plate.format(PlateRecord.format(voyager.rows, voyager.columns)).build();
  }

  /** The only settings file beside the list. */
  private static Optional<Path> settings(Path folder, Path file) throws IOException {
    Path beside = folder.resolve(file).getParent();
    try (Stream<Path> files = Files.list(beside)) {
      var found = files.filter(f -> f.getFileName().toString().endsWith(".mes")).sorted().toList();
      return found.size() == 1
          ? Optional.of(file.resolveSibling(found.get(0).getFileName()))
          : Optional.empty();
    }
  }

  private final class Images implements SafeXml.Visitor {
    private final StringBuilder text = new StringBuilder();
    private Optional<ImageName> image = Optional.empty();
    private Optional<StagePosition> position = Optional.empty();

    @Override
    public void begin(String element, XMLStreamReader at) throws UnreadableImageException {
      text.setLength(0);
      if (element.equals("MeasurementRecord") && "IMG".equals(attribute(at, "Type"))) {
        image =
            Optional.of(
                new ImageName(
                    "",
                    new WellId(count(at, "Row") - 1, count(at, "Column") - 1),
                    count(at, "FieldIndex"),
                    "c" + count(at, "Ch"),
                    OptionalInt.of(count(at, "ZIndex")),
                    OptionalInt.of(count(at, "TimePoint"))));
        double x = Numbers.orNaN(attribute(at, "X"));
        double y = Numbers.orNaN(attribute(at, "Y"));
        position =
            Double.isFinite(x) && Double.isFinite(y)
                ? Optional.of(new StagePosition(x, -y))
                : Optional.empty();
      }
    }

    @Override
    public void text(String piece) {
      text.append(piece);
    }

    @Override
    public void end(String element) throws UnreadableImageException {
      if (element.equals("MeasurementRecord") && image.isPresent()) {
        Path file = plate.beside(text.toString().strip());
        plate.image(
            new NamedFile(file, image.get(), 0, OptionalInt.empty(), Optional.empty(), position));
        plate.channel(image.get().channel(), "");
        image = Optional.empty();
      }
    }
  }

  private final class Detail implements SafeXml.Visitor {
    @Override
    public void begin(String element, XMLStreamReader at) throws UnreadableImageException {
      if (element.equals("MeasurementDetail")) {
        rows = count(at, "RowCount");
        columns = count(at, "ColumnCount");
        plate.named(attribute(at, "Title"));
      } else if (element.equals("MeasurementChannel")) {
        plate.size(count(at, "HorizontalPixels"), count(at, "VerticalPixels"));
        plate.pixelSize(
            Calibration.ofEdges(
                Numbers.orNaN(attribute(at, "HorizontalPixelDimension")),
                Numbers.orNaN(attribute(at, "VerticalPixelDimension")),
                "um",
                DETAIL));
      }
    }
  }

  private final class Settings implements SafeXml.Visitor {
    @Override
    public void begin(String element, XMLStreamReader at) throws UnreadableImageException {
      if (element.equals("Channel") && plate.hasChannel("c" + count(at, "Ch"))) {
        String dye = attribute(at, "Fluorophore");
        String filter = attribute(at, "Acquisition");
        plate.channel("c" + count(at, "Ch"), dye.isBlank() ? filter : dye);
      }
    }
  }

  /** The attribute, which carries the vendor's name space; {@code ""} when it is absent. */
  private static String attribute(XMLStreamReader at, String attribute) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(attribute)) {
        return at.getAttributeValue(i);
      }
    }
    return "";
  }

  private int count(XMLStreamReader at, String attribute) throws UnreadableImageException {
    String value = attribute(at, attribute);
    if (!value.matches("[0-9]{1,6}")) {
      throw new UnreadableImageException(
          ImageFault.METADATA,
          "%s says %s = %s; a number expected".formatted(name, attribute, value));
    }
    return Integer.parseInt(value);
  }
}
