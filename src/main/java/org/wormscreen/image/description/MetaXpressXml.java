package org.wormscreen.image.description;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.StagePosition;

/**
 * The {@code <MetaData>} text of MetaXpress and newer MetaMorph: pixel size, channel's name and
 * place of the stage, in um from the plate's upper left corner.
 */
public final class MetaXpressXml {

  private MetaXpressXml() {}

  /** Whether a text begins like this XML. */
  public static boolean isLikely(String text) {
    return text.stripLeading().startsWith("<MetaData>");
  }

  /** Reads the description of the one plane. */
  public static Description read(String xml, String file) throws UnreadableImageException {
    Map<String, String> properties = new TreeMap<>();
    SafeXml.walk(
        xml,
        file,
        new SafeXml.Visitor() {
          @Override
          public void begin(String element, XMLStreamReader at) {
            String id = at.getAttributeValue(null, "id");
            String value = at.getAttributeValue(null, "value");
            if (element.equals("prop") && id != null && value != null) {
              properties.putIfAbsent(id, value);
            }
          }
        });
    String channel = properties.getOrDefault("_IllumSetting_", "");
    return Description.ofOne(
            pixelSize(properties, file), channel.isBlank() ? List.of() : List.of(channel))
        .at(position(properties));
  }

  /** A stage that is not driven stands at 0, 0 for every field. */
  private static Optional<StagePosition> position(Map<String, String> properties) {
    OptionalDouble x = Numbers.plain(properties.getOrDefault("stage-position-x", ""));
    OptionalDouble y = Numbers.plain(properties.getOrDefault("stage-position-y", ""));
    return x.isPresent() && y.isPresent() && (x.getAsDouble() != 0 || y.getAsDouble() != 0)
        ? Optional.of(new StagePosition(x.getAsDouble(), y.getAsDouble()))
        : Optional.empty();
  }

  private static Optional<PixelSize> pixelSize(Map<String, String> properties, String file) {
    OptionalDouble x = Numbers.plain(properties.getOrDefault("spatial-calibration-x", ""));
    OptionalDouble y = Numbers.plain(properties.getOrDefault("spatial-calibration-y", ""));
    boolean on = properties.getOrDefault("spatial-calibration-state", "off").equals("on");
    return on && x.isPresent() && y.isPresent()
        ? Calibration.ofEdges(
            x.getAsDouble(),
            y.getAsDouble(),
            properties.getOrDefault("spatial-calibration-units", ""),
            "MetaXpress XML of " + file)
        : Optional.empty();
  }
}
