package io.scif;

import java.util.List;
import net.imagej.axis.CalibratedAxis;

/** Stand-in of the interface of this name. */
public interface ImageMetadata {
  List<CalibratedAxis> getAxes();

  long getAxisLength(CalibratedAxis axis);

  long getPlaneCount();

  int getPixelType();

  boolean isLittleEndian();
}
