package org.wormscreen.image.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.PixelSize;

/**
 * The OME-XML of an OME-TIFF: planes, pixel size and channel names of the image whose pixels lie in
 * this file. Of several images the one is taken whose {@code TiffData} name this file.
 *
 * <p>See Goldberg et al. 2005, Genome Biology 6:R47, doi 10.1186/gb-2005-6-5-r47, and the schema of
 * 2016-06.
 */
public final class OmeXml {

  private OmeXml() {}

  /** Whether a text looks like OME-XML, well formed or not. */
  public static boolean isLikely(String text) {
    String start = text.substring(0, Math.min(4000, text.length())).stripLeading();
    return start.startsWith("<") && (start.contains("<OME") || start.contains(":OME "))
        || start.startsWith("<!DOCTYPE")
        || start.startsWith("<?xml") && start.contains("<!DOCTYPE");
  }

  /**
   * Reads the description of the image in the named file.
   *
   * @throws UnreadableImageException METADATA when the XML is hostile, broken or says nothing of
   *     this file
   */
  public static Description read(String xml, String file) throws UnreadableImageException {
    Images images = new Images(file);
    SafeXml.walk(xml, file, images);
    List<Image> own = images.found.stream().filter(i -> i.names(file)).toList();
    List<Image> candidates = own.isEmpty() ? images.found : own;
    if (candidates.size() != 1) {
      throw SafeXml.fault(
          file,
          "has OME-XML of %d images, and %d of them say that they lie in this file; 1 expected"
              .formatted(images.found.size(), own.size()));
    }
    return candidates.get(0).description;
  }

  /** One {@code Image} element, as far as it has been read. */
  private static final class Image {
    private final List<String> fileNames = new ArrayList<>();
    private final List<String> channelNames = new ArrayList<>();
    private Description description;

    boolean names(String file) {
      return fileNames.contains(file);
    }
  }

  private static final class Images implements SafeXml.Visitor {
    private final String file;
    private final List<Image> found = new ArrayList<>();
    private boolean inPixels;

    Images(String file) {
      this.file = file;
    }

    @Override
    public void begin(String element, XMLStreamReader at) throws UnreadableImageException {
      if (element.equals("Pixels")) {
        Image image = new Image();
        image.description = pixels(at);
        found.add(image);
        inPixels = true;
      } else if (inPixels && element.equals("Channel")) {
        String name = at.getAttributeValue(null, "Name");
        last().channelNames.add(name == null ? "" : name);
      } else if (inPixels && element.equals("UUID")) {
        String name = at.getAttributeValue(null, "FileName");
        if (name != null) {
          last().fileNames.add(name);
        }
      }
    }

    @Override
    public void end(String element) {
      if (element.equals("Pixels")) {
        inPixels = false;
        Image image = last();
        Description d = image.description;
        boolean named =
            image.channelNames.size() == d.channels()
                && image.channelNames.stream().noneMatch(String::isBlank);
        image.description =
            new Description(
                d.channels(),
                d.slices(),
                d.frames(),
                d.order(),
                d.pixelSize(),
                named ? image.channelNames : List.of());
      }
    }

    private Image last() {
      return found.get(found.size() - 1);
    }

    private Description pixels(XMLStreamReader at) throws UnreadableImageException {
      String order = at.getAttributeValue(null, "DimensionOrder");
      if (order == null || !order.matches("XY(CZT|CTZ|ZCT|ZTC|TCZ|TZC)")) {
        throw SafeXml.fault(file, "has OME-XML with the dimension order " + order);
      }
      return new Description(
          count(at, "SizeC"),
          count(at, "SizeZ"),
          count(at, "SizeT"),
          order.substring(2),
          pixelSize(at),
          List.of());
    }

    private int count(XMLStreamReader at, String name) throws UnreadableImageException {
      String text = at.getAttributeValue(null, name);
      if (text == null || !text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1) {
        throw SafeXml.fault(file, "has OME-XML with %s = %s".formatted(name, text));
      }
      return Integer.parseInt(text);
    }

    private Optional<PixelSize> pixelSize(XMLStreamReader at) throws UnreadableImageException {
      String x = at.getAttributeValue(null, "PhysicalSizeX");
      if (x == null) {
        return Optional.empty();
      }
      String y = at.getAttributeValue(null, "PhysicalSizeY");
      String unit = at.getAttributeValue(null, "PhysicalSizeXUnit");
      String unitY = at.getAttributeValue(null, "PhysicalSizeYUnit");
      if (y != null && unit != null && unitY != null && !unit.equals(unitY)) {
        throw SafeXml.fault(file, "has OME-XML with the units %s and %s".formatted(unit, unitY));
      }
      double edge = number(x, "PhysicalSizeX");
      return Calibration.ofEdges(
          edge,
          y == null ? edge : number(y, "PhysicalSizeY"),
          unit == null ? "um" : unit,
          "OME-XML of " + file);
    }

    private double number(String text, String name) throws UnreadableImageException {
      return Numbers.plain(text)
          .orElseThrow(() -> SafeXml.fault(file, "has OME-XML with %s = %s".formatted(name, text)));
    }
  }
}
