package org.wormscreen.intake.vendor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamReader;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.description.Numbers;
import org.wormscreen.image.description.SafeXml;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.plate.WellId;

/**
 * {@code Index.idx.xml} (older: {@code Index.ref.xml}, newer: {@code Index.xml}) of Harmony, which
 * runs Opera Phenix and Operetta: every image with its well, field, plane, time point, channel,
 * pixel size and position. Newer versions keep what is common to a channel in its {@code Map}
 * entry. Positions are metres, y upwards.
 */
final class Harmony implements SafeXml.Visitor {

  private static final double UM_PER_M = 1e6;

  private final Path file;
  private final String name;
  private final RecordBuilder plate;
  private final Map<String, Map<String, String>> ofChannels = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private Map<String, String> image = new HashMap<>();
  private Map<String, String> entry = new HashMap<>();
  private int rows;
  private int columns;

  private Harmony(Path file) {
    this.file = file;
    this.name = file.getFileName().toString();
    this.plate = new RecordBuilder("Harmony", file);
  }

  static boolean isOne(Path file) {
    String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
    return name.equals("index.idx.xml")
        || name.equals("index.xml")
        || name.equals("index.ref.xml")
        || name.equals("index.flex.xml");
  }

  static PlateRecord read(Path folder, Path file) throws IOException {
    Harmony harmony = new Harmony(file);
    SafeXml.walk(folder.resolve(file), harmony);
    return harmony.plate.format(PlateRecord.format(harmony.rows, harmony.columns)).build();
  }

  @Override
  public void begin(String element, XMLStreamReader at) {
    text.setLength(0);
    if (element.equals("Image")) {
      image = new HashMap<>();
    } else if (element.equals("Entry")) {
      String channel = at.getAttributeValue(null, "ChannelID");
      entry =
          channel == null
              ? new HashMap<>()
              : ofChannels.computeIfAbsent(channel, c -> new HashMap<>());
    } else if (element.endsWith("X") || element.endsWith("Y") || element.endsWith("Z")) {
      String unit = at.getAttributeValue(null, "Unit");
      image.put(element + " unit", unit == null ? "m" : unit);
    }
  }

  @Override
  public void text(String piece) {
    text.append(piece);
  }

  @Override
  public void end(String element) throws UnreadableImageException {
    String value = text.toString().strip();
    text.setLength(0);
    switch (element) {
      case "PlateRows" -> rows = number("PlateRows", value);
      case "PlateColumns" -> columns = number("PlateColumns", value);
      case "Name" -> plate.named(value);
      case "Image" -> {
        if (image.containsKey("URL")) {
          image(image);
        }
        image = new HashMap<>();
      }
      case "Entry" -> entry = new HashMap<>();
      default -> {
        image.putIfAbsent(element, value);
        entry.putIfAbsent(element, value);
      }
    }
  }

  private void image(Map<String, String> own) throws UnreadableImageException {
    Map<String, String> all =
        new HashMap<>(ofChannels.getOrDefault(own.getOrDefault("ChannelID", ""), Map.of()));
    all.putAll(own);
    String channel = "ch" + number("ChannelID", all.getOrDefault("ChannelID", ""));
    ImageName place =
        new ImageName(
            "",
            new WellId(
                number("Row", all.getOrDefault("Row", "")) - 1,
                number("Col", all.getOrDefault("Col", "")) - 1),
            number("FieldID", all.getOrDefault("FieldID", "")),
            Channels.spelled(channel),
            OptionalInt.of(number("PlaneID", all.getOrDefault("PlaneID", ""))),
            OptionalInt.of(number("TimepointID", all.getOrDefault("TimepointID", "")) + 1));
    Path beside = plate.beside(all.getOrDefault("URL", ""));
    plate.image(
        new NamedFile(beside, place, 0, OptionalInt.empty(), Optional.empty(), position(all)));
    plate.channel(channel, all.getOrDefault("ChannelName", ""));
    plate.size(
        number("ImageSizeX", all.getOrDefault("ImageSizeX", "0")),
        number("ImageSizeY", all.getOrDefault("ImageSizeY", "0")));
    plate.pixelSize(
        Calibration.ofEdges(
            Numbers.orNaN(all.getOrDefault("ImageResolutionX", "")),
            Numbers.orNaN(all.getOrDefault("ImageResolutionY", "")),
            all.getOrDefault("ImageResolutionX unit", "m"),
            name));
  }

  private static Optional<StagePosition> position(Map<String, String> all) {
    double x = Numbers.orNaN(all.getOrDefault("PositionX", "")) * UM_PER_M;
    double y = Numbers.orNaN(all.getOrDefault("PositionY", "")) * UM_PER_M;
    return Double.isFinite(x) && Double.isFinite(y)
        ? Optional.of(new StagePosition(x, -y))
        : Optional.empty();
  }

  private int number(String key, String value) throws UnreadableImageException {
    if (!value.matches("[0-9]{1,6}")) {
      throw new UnreadableImageException(
          ImageFault.METADATA, "%s says %s = %s; a number expected".formatted(name, key, value));
    }
    return Integer.parseInt(value);
  }
}
