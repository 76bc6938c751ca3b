package org.wormscreen.intake.vendor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import ome.units.UNITS;
import ome.units.quantity.Length;
import ome.xml.model.Image;
import ome.xml.model.OME;
import ome.xml.model.OMEModelImpl;
import ome.xml.model.Pixels;
import ome.xml.model.Plate;
import ome.xml.model.TiffData;
import ome.xml.model.Well;
import ome.xml.model.WellSample;
import ome.xml.model.enums.EnumerationException;
import ome.xml.model.primitives.NonNegativeInteger;
import org.w3c.dom.Element;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.description.SafeXml;
import org.wormscreen.image.tiff.TiffDescription;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.plate.WellId;
import org.xml.sax.SAXException;

/**
 * A plate in OME-TIFF: the OME-XML of a companion file or of the first OME-TIFF, through OME's own
 * model (Goldberg et al. 2005, doi 10.1186/gb-2005-6-5-r47). Each plane is found by the file and
 * page that {@code TiffData} name, so files may hold many images, or an image lie in many files.
 */
final class OmePlate {

  private static final long LARGEST = 1L << 26;
  private static final int MOST_PLANES = 1_000_000;

  /** A plane of an image and where it lies. */
  private record Placed(int channel, int slice, int frame, String file, int page) {}

  private final Path file;
  private final OME ome;
  private final RecordBuilder plate;

  private OmePlate(Path file, OME ome) {
    this.file = file;
    this.ome = ome;
    this.plate = new RecordBuilder("OME-TIFF", file);
  }

  static boolean isOne(Path file) {
    return isCompanion(file) || isOmeTiff(file);
  }

  /** The companions or, without one, the first OME-TIFF, which may describe the others. */
  static List<Path> candidates(List<Path> files) {
    List<Path> companions = files.stream().filter(OmePlate::isCompanion).toList();
    return companions.isEmpty()
        ? files.stream().filter(OmePlate::isOmeTiff).sorted().limit(1).toList()
        : companions;
  }

  static boolean isCompanion(Path file) {
    return name(file).endsWith(".companion.ome");
  }

  private static boolean isOmeTiff(Path file) {
    return name(file).matches(".*\\.ome\\.(tiff?|tf2|tf8|btf)");
  }

  private static String name(Path file) {
    return file.toString().isEmpty() ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  /** The record; empty for an OME-TIFF that describes nothing but one image of its own. */
  static Optional<PlateRecord> read(Path folder, Path file) throws IOException {
    Path place = folder.resolve(file);
    byte[] xml = isCompanion(file) ? companion(place) : description(place);
    String text = new String(xml, StandardCharsets.UTF_8);
    boolean several = text.contains("<Plate") || text.contains(":Plate");
    if (!isCompanion(file) && (!several || !text.contains("OME"))) {
      return Optional.empty();
    }
    return Optional.of(new OmePlate(file, parse(xml, file.toString())).record());
  }

  /** The text of a TIFF; nothing of a broken one, whose fault is told when it is opened. */
  private static byte[] description(Path place) throws IOException {
    try {
      return TiffDescription.of(place).getBytes(StandardCharsets.UTF_8);
    } catch (UnreadableImageException e) {
      return new byte[0];
    }
  }

  private static byte[] companion(Path place) throws IOException {
    if (Files.size(place) > LARGEST) {
      throw fault(
          place.getFileName().toString(), "has OME-XML of %s bytes".formatted(Files.size(place)));
    }
    return Files.readAllBytes(place);
  }

  /** Walked once within bounds, without document type or entities, before a tree is built. */
  private static OME parse(byte[] xml, String name) throws IOException {
    SafeXml.walk(
        new String(xml, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""), name, (e, at) -> {});
    try (InputStream in = new ByteArrayInputStream(xml)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
      OMEModelImpl model = new OMEModelImpl();
      OME ome = new OME(root, model);
      model.resolveReferences();
      return ome;
    } catch (SAXException | ParserConfigurationException | EnumerationException e) {
      throw fault(name, "has OME-XML that cannot be read: " + e.getMessage());
    }
  }

  private PlateRecord record() throws UnreadableImageException {
    Map<String, ImageName> wells = new HashMap<>();
    Map<String, StagePosition> positions = new HashMap<>();
    if (ome.sizeOfPlateList() > 1) {
      throw fault(
          file.toString(), "describes %s plates; one expected".formatted(ome.sizeOfPlateList()));
    }
    for (Plate its : ome.copyPlateList()) {
      wells(its, wells, positions);
    }
    int fields = 0;
    int slices = 0;
    int times = 0;
    for (Image image : ome.copyImageList()) {
      Pixels pixels = image.getPixels();
      Optional<ImageName> place = Optional.ofNullable(wells.get(image.getID()));
      fields += place.isPresent() ? 0 : 1;
      slices = Math.max(slices, pixels.getSizeZ().getValue());
      times = Math.max(times, pixels.getSizeT().getValue());
      common(image, pixels);
      if (place.isPresent()) {
        for (Placed plane : placed(pixels)) {
          plate.image(named(plane, place.get(), positions.get(image.getID()), pixels));
        }
      }
    }
    return plate.counted(fields, slices, times).build();
  }

  private void wells(
      Plate its, Map<String, ImageName> wells, Map<String, StagePosition> positions) {
    plate.named(its.getName() == null ? "" : its.getName());
    if (its.getRows() != null && its.getColumns() != null) {
      Optional<PlateFormat> format =
          PlateRecord.format(its.getRows().getValue(), its.getColumns().getValue());
      plate.format(format);
    }
    for (Well well : its.copyWellList()) {
      WellId id = new WellId(well.getRow().getValue(), well.getColumn().getValue());
      int field = 0;
      for (WellSample sample : well.copyWellSampleList()) {
        field++;
        if (sample.getLinkedImage() != null) {
          String image = sample.getLinkedImage().getID();
          plate.well(id);
          wells.put(
              image, new ImageName("", id, field, "", OptionalInt.empty(), OptionalInt.empty()));
          position(sample.getPositionX(), sample.getPositionY())
              .ifPresent(p -> positions.put(image, p));
        }
      }
    }
  }

  private static Optional<StagePosition> position(Length x, Length y) {
    Number xUm = x == null ? null : x.value(UNITS.MICROMETER);
    Number yUm = y == null ? null : y.value(UNITS.MICROMETER);
    return xUm == null || yUm == null
        ? Optional.empty()
        : Optional.of(new StagePosition(xUm.doubleValue(), yUm.doubleValue()));
  }

  private void common(Image image, Pixels pixels) {
    for (int c = 0; c < pixels.getSizeC().getValue(); c++) {
      plate.channel(channel(c), channelName(pixels, c));
    }
    plate.size(pixels.getSizeX().getValue(), pixels.getSizeY().getValue());
    plate.pixelSize(pixelSize(pixels, image));
  }

  private static String channel(int index) {
    return "c" + (index + 1);
  }

  private static String channelName(Pixels pixels, int index) {
    String name = index < pixels.sizeOfChannelList() ? pixels.getChannel(index).getName() : null;
    return name == null ? "" : name;
  }

  private Optional<PixelSize> pixelSize(Pixels pixels, Image image) {
    Length x = pixels.getPhysicalSizeX();
    Length y = pixels.getPhysicalSizeY() == null ? x : pixels.getPhysicalSizeY();
    Number xUm = x == null ? null : x.value(UNITS.MICROMETER);
    Number yUm = y == null ? null : y.value(UNITS.MICROMETER);
    return xUm == null || yUm == null
        ? Optional.empty()
        : Calibration.ofEdges(
            xUm.doubleValue(),
            yUm.doubleValue(),
            "um",
            "%s, %s".formatted(file.getFileName(), image.getID()));
  }

  private NamedFile named(Placed plane, ImageName place, StagePosition position, Pixels pixels)
      throws UnreadableImageException {
    ImageName name =
        new ImageName(
            "",
            place.well(),
            place.field(),
            Channels.spelled(channel(plane.channel)),
            pixels.getSizeZ().getValue() > 1
                ? OptionalInt.of(plane.slice + 1)
                : OptionalInt.empty(),
            pixels.getSizeT().getValue() > 1
                ? OptionalInt.of(plane.frame + 1)
                : OptionalInt.empty());
    return new NamedFile(
        plate.beside(plane.file),
        name,
        0,
        OptionalInt.of(plane.page),
        Optional.empty(),
        Optional.ofNullable(position));
  }

  /** Where each plane lies: {@code TiffData} one by one, or runs in the order of the dimensions. */
  private List<Placed> placed(Pixels pixels) throws UnreadableImageException {
    int[] sizes = {
      pixels.getSizeC().getValue(), pixels.getSizeZ().getValue(), pixels.getSizeT().getValue()
    };
    long all = (long) sizes[0] * sizes[1] * sizes[2];
    String order = pixels.getDimensionOrder().getValue().substring(2);
    List<Placed> placed = new ArrayList<>();
    for (TiffData data : pixels.copyTiffDataList()) {
      boolean named = data.getUUID() != null && data.getUUID().getFileName() != null;
      String where = named ? data.getUUID().getFileName() : file.getFileName().toString();
      int page = number(data.getIFD());
      long count =
          data.getPlaneCount() != null
              ? number(data.getPlaneCount())
              : data.getIFD() != null ? 1 : all;
      int[] at = {number(data.getFirstC()), number(data.getFirstZ()), number(data.getFirstT())};
      for (long i = 0; i < count && placed.size() < MOST_PLANES; i++) {
        if (at[0] >= sizes[0] || at[1] >= sizes[1] || at[2] >= sizes[2]) {
          throw fault(file.toString(), "places planes beyond the sizes of " + pixels.getID());
        }
        placed.add(new Placed(at[0], at[1], at[2], where, page++));
        step(at, sizes, order);
      }
    }
    return placed;
  }

  private static void step(int[] at, int[] sizes, String order) {
    for (char axis : order.toCharArray()) {
      int i = "CZT".indexOf(axis);
      at[i]++;
      if (at[i] < sizes[i] || axis == order.charAt(2)) {
        return;
      }
      at[i] = 0;
    }
  }

  private static int number(NonNegativeInteger value) {
    return value == null ? 0 : value.getValue();
  }

  private static UnreadableImageException fault(String name, String sentence) {
    return new UnreadableImageException(ImageFault.METADATA, name + " " + sentence);
  }
}
