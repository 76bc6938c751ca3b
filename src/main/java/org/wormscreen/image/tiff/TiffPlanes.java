package org.wormscreen.image.tiff;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.description.Description;
import org.wormscreen.image.description.ImageJText;
import org.wormscreen.image.description.MetaXpressXml;
import org.wormscreen.image.description.OmeXml;
import org.wormscreen.plate.PixelSize;

/**
 * Which plane lies where, and how large a pixel is.
 *
 * <p>The first of these that a file carries decides: OME-XML, MetaMorph tags, MetaXpress XML,
 * ImageJ's text. Without any, several pages are slices, and the pixel size is that of the TIFF
 * resolution if it is one (see {@link Calibration}). MetaMorph and ImageJ may keep many planes
 * behind one page's header.
 */
record TiffPlanes(TiffFile file, Description description) {

  static TiffPlanes of(TiffFile file) throws IOException {
    TiffDirectory tags = file.first().directory();
    TiffPlanes planes = new TiffPlanes(file, describe(file, tags));
    planes.requirePages();
    return planes;
  }

  private static Description describe(TiffFile file, TiffDirectory tags) throws IOException {
    String name = tags.bytes().name();
    String text = tags.text(TiffDirectory.DESCRIPTION);
    int pages = file.pages().size();
    if (OmeXml.isLikely(text)) {
      return OmeXml.read(text, name)
          .orElseGet(() -> pagesAsSlices(pages, Description.ofOne(Optional.empty(), List.of())));
    }
    if (MetaMorphTags.areIn(tags)) {
      Description told = MetaMorphTags.read(tags);
      return told.planes() == 1 ? pagesAsSlices(pages, told) : told;
    }
    if (MetaXpressXml.isLikely(text)) {
      return pagesAsSlices(pages, MetaXpressXml.read(text, name));
    }
    if (ImageJText.isLikely(text)) {
      ImageJText told = ImageJText.read(text, name);
      return new Description(
          told.channels(),
          told.slices(),
          told.frames(),
          "CZT",
          resolution(tags, told.unit(), "ImageJ calibration of " + name),
          List.of());
    }
    String unit =
        switch ((int) tags.first(TiffDirectory.RESOLUTION_UNIT, 2)) {
          case 2 -> "inch";
          case 3 -> "cm";
          default -> "";
        };
    return pagesAsSlices(
        pages, Description.ofOne(resolution(tags, unit, "TIFF resolution of " + name), List.of()));
  }

  private static Description pagesAsSlices(int pages, Description told) {
    return new Description(
        1, pages, 1, "CZT", told.pixelSize(), told.channelNames(), told.position());
  }

  private static Optional<PixelSize> resolution(TiffDirectory tags, String unit, String origin)
      throws IOException {
    double x = tags.rational(TiffDirectory.X_RESOLUTION);
    double y = tags.rational(TiffDirectory.Y_RESOLUTION);
    return Calibration.ofResolution(x, y, unit, origin);
  }

  private void requirePages() throws IOException {
    TiffPage first = file.first();
    TiffBytes bytes = first.directory().bytes();
    List<TiffPage> pages = file.pages();
    for (int i = 1; i < pages.size(); i++) {
      if (!pages.get(i).isLike(first)) {
        throw bytes.fault(
            ImageFault.AMBIGUOUS,
            "page 1 has %d x %d pixels of %d bits, page %d has %d x %d of %d bits; pages of one"
                + " size and form expected",
            first.width(),
            first.height(),
            first.bits(),
            i + 1,
            pages.get(i).width(),
            pages.get(i).height(),
            pages.get(i).bits());
      }
    }
    boolean behindOneHeader =
        pages.size() == 1
            && description.planes() > 1
            && first.compression() == Compression.NONE
            && !OmeXml.isLikely(first.directory().text(TiffDirectory.DESCRIPTION));
    if (description.planes() != pages.size() && !behindOneHeader) {
      throw bytes.fault(
          ImageFault.UNSUPPORTED,
          "its description tells of %d channels x %d slices x %d frames, but it has %d pages",
          description.channels(),
          description.slices(),
          description.frames(),
          pages.size());
    }
  }

  /** Checks where every strip of every plane lies. */
  void requirePixels(ImageLimits limits) throws IOException {
    List<TiffPage> pages = file.pages();
    for (TiffPage page : pages) {
      Strips.of(page, limits);
    }
    if (description.planes() > pages.size()) {
      TiffBytes bytes = file.first().directory().bytes();
      long start = Strips.of(file.first(), limits).offsets()[0];
      if (description.planes() > bytes.size() / planeBytes()
          || !bytes.holds(start, description.planes() * planeBytes())) {
        throw bytes.fault(
            ImageFault.TRUNCATED,
            "%d planes of %d bytes expected, but the file ends after %d bytes",
            description.planes(),
            planeBytes(),
            bytes.size());
      }
    }
  }

  /** The pixels of a plane that is there. */
  TiffPixels pixels(PlaneIndex plane, ImageLimits limits) throws IOException {
    int index =
        plane.series() == PlaneIndex.PAGES
            ? plane.slice()
            : description.page(plane.channel(), plane.slice(), plane.frame());
    if (description.planes() == file.pages().size()) {
      TiffPage page = file.pages().get(index);
      return new TiffPixels(page, Strips.of(page, limits));
    }
    return new TiffPixels(
        file.first(), Strips.of(file.first(), limits).movedBy(index * planeBytes()));
  }

  ImageMetadata metadata() {
    return new ImageMetadata(
        file.first().width(),
        file.first().height(),
        description.channels(),
        description.slices(),
        description.frames(),
        file.first().bits(),
        description.pixelSize(),
        description.channelNames(),
        description.position());
  }

  private long planeBytes() {
    TiffPage page = file.first();
    return (long) page.width() * page.height() * page.samples() * page.sampleBytes();
  }
}
