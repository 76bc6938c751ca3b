package org.wormscreen.image.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.PixelSize;

/**
 * The OME-XML of an OME-TIFF: planes, pixel size and channel names of the image whose pixels lie in
 * this file. Of several images the one is taken whose {@code TiffData} name this file; of an image
 * spread over files, the block of planes in this one.
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
   * Reads the description of the image in the named file; empty when the file holds several images,
   * or leaves its description to a companion: its pages then stand for themselves.
   *
   * @throws UnreadableImageException METADATA when the XML is hostile, broken or says nothing of
   *     this file
   */
  public static Optional<Description> read(String xml, String file)
      throws UnreadableImageException {
    Images images = new Images(file);
    SafeXml.walk(xml, file, images);
    List<Image> own = images.found.stream().filter(i -> i.planes.containsKey(file)).toList();
    boolean allHere =
        images.found.size() > 1 && images.found.stream().allMatch(i -> i.planes.isEmpty());
    if (images.binaryOnly || own.size() > 1 || allHere) {
      return Optional.empty();
    }
    if (own.size() == 1) {
      return Optional.of(own.get(0).partIn(file));
    }
    if (images.found.size() != 1) {
      throw SafeXml.fault(
          file,
          "has OME-XML of %s images, and none of them says that it lies in this file; 1 expected"
              .formatted(images.found.size()));
    }
    return Optional.of(images.found.get(0).description);
  }

  /** One {@code Image} element, as far as it has been read. */
  private static final class Image {
    private final Map<String, List<int[]>> planes = new TreeMap<>();
    private final List<String> channelNames = new ArrayList<>();
    private Description description;

    /** The planes in one of several files; the whole where its planes are not told one by one. */
    Description partIn(String file) throws UnreadableImageException {
      List<int[]> its = planes.get(file);
      if (planes.size() == 1 || its.stream().anyMatch(p -> p[3] < 0)) {
        return description;
      }
      List<SortedSet<Integer>> axes = new ArrayList<>();
      for (int axis = 0; axis < 3; axis++) {
        SortedSet<Integer> places = new TreeSet<>();
        for (int[] plane : its) {
          places.add(plane[axis]);
        }
        axes.add(places);
      }
      List<String> names =
          description.channelNames().isEmpty()
              ? List.of()
              : axes.get(0).stream().map(c -> description.channelNames().get(c)).toList();
      Description part =
          new Description(
              axes.get(0).size(),
              axes.get(1).size(),
              axes.get(2).size(),
              description.order(),
              description.pixelSize(),
              names);
      for (int[] plane : its) {
        int page =
            part.page(
                axes.get(0).headSet(plane[0]).size(),
                axes.get(1).headSet(plane[1]).size(),
                axes.get(2).headSet(plane[2]).size());
        if (part.planes() != its.size() || page != plane[3]) {
          throw SafeXml.fault(file, "holds a part of an image whose planes are in no plain order");
        }
      }
      return part;
    }
  }

  private static final class Images implements SafeXml.Visitor {
    private final String file;
    private final List<Image> found = new ArrayList<>();
    private int[] plane = {0, 0, 0, -1};
    private boolean binaryOnly;
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
      } else if (inPixels && element.equals("TiffData")) {
        plane = plane(at);
      } else if (inPixels && element.equals("UUID")) {
        String name = at.getAttributeValue(null, "FileName");
        if (name != null) {
          last().planes.computeIfAbsent(name, n -> new ArrayList<>()).add(plane);
        }
      } else if (element.equals("BinaryOnly")) {
        binaryOnly = true;
      }
    }

    /** Channel, slice, frame and page; the page is -1 when more than one plane is meant. */
    private static int[] plane(XMLStreamReader at) {
      String count = at.getAttributeValue(null, "PlaneCount");
      String page = at.getAttributeValue(null, "IFD");
      boolean one = "1".equals(count) || count == null && page != null;
      return new int[] {
        place(at, "FirstC"), place(at, "FirstZ"), place(at, "FirstT"), one ? place(at, "IFD") : -1
      };
    }

    private static int place(XMLStreamReader at, String name) {
      String text = at.getAttributeValue(null, name);
      return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
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
