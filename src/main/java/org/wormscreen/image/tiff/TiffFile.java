package org.wormscreen.image.tiff;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;

/** The pages of a TIFF or BigTIFF in their order, without thumbnails and masks. */
record TiffFile(List<TiffPage> pages) {

  private static final int MOST_PAGES = 20_000;

  private static final int CLASSIC = 42;
  private static final int BIG = 43;

  /** Bits of the subfile type: a smaller copy of another page, a transparency mask. */
  private static final long NO_PICTURE = 1 | 4;

  static TiffFile read(TiffBytes bytes, ImageLimits limits) throws IOException {
    bytes.setOrder(bytes.byteAt(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int magic = bytes.u16(2);
    boolean big = magic == BIG;
    if (magic != CLASSIC && !big || big && (bytes.u16(4) != 8 || bytes.u16(6) != 0)) {
      throw bytes.fault(ImageFault.FORMAT, "a TIFF header with the number %d", magic);
    }
    List<TiffPage> pages = new ArrayList<>();
    Set<Long> visited = new HashSet<>();
    long offset = big ? bytes.i64(8) : bytes.u32(4);
    if (offset == 0) {
      throw bytes.fault(ImageFault.FORMAT, "a TIFF without a page");
    }
    while (offset != 0) {
      if (!visited.add(offset)) {
        throw bytes.fault(ImageFault.FORMAT, "the list of pages leads back to byte %d", offset);
      }
      if (visited.size() > MOST_PAGES) {
        throw bytes.fault(ImageFault.FORMAT, "more than %d pages", MOST_PAGES);
      }
      TiffDirectory tags = new TiffDirectory(bytes, offset, big);
      if ((tags.first(TiffDirectory.SUBFILE_TYPE, 0) & NO_PICTURE) == 0) {
        pages.add(TiffPage.of(tags, limits));
      }
      offset = tags.next();
    }
    if (pages.isEmpty()) {
      throw bytes.fault(ImageFault.FORMAT, "a TIFF of thumbnails and masks alone");
    }
    return new TiffFile(List.copyOf(pages));
  }

  TiffPage first() {
    return pages.get(0);
  }
}
