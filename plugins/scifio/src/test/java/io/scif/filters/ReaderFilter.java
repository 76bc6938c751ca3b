package io.scif.filters;

import io.scif.ImageMetadata;
import io.scif.Metadata;
import io.scif.Plane;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import net.imagej.axis.AxisType;
import net.imagej.axis.CalibratedAxis;

/**
 * Stand-in of the reader. It reads PNG by ImageIO, and files of one line such as {@code Channel=3
 * X=4 Y=2 Time=2 unit=um scale=0.5 within=3}, whose bytes count up through the planes.
 */
public final class ReaderFilter implements AutoCloseable {

  private record Axis(String label, long length, String unit, double scale)
      implements CalibratedAxis {
    @Override
    public AxisType type() {
      return new AxisType() {
        @Override
        public String getLabel() {
          return label;
        }

        @Override
        public String toString() {
          return label;
        }
      };
    }

    @Override
    public double averageScale(double from, double to) {
      return scale;
    }
  }

  private final List<CalibratedAxis> axes = new ArrayList<>();
  private final List<byte[]> planes = new ArrayList<>();
  private boolean closed;

  public ReaderFilter(File file) throws IOException {
    if (file.getName().endsWith(".axes")) {
      axes(Files.readString(file.toPath(), StandardCharsets.US_ASCII).strip());
    } else {
      png(file);
    }
  }

  private void png(File file) throws IOException {
    BufferedImage image = ImageIO.read(file);
    if (image == null) {
      throw new EOFException("no image");
    }
    axes.add(new Axis("X", image.getWidth(), null, 25400));
    axes.add(new Axis("Y", image.getHeight(), null, 25400));
    byte[] bytes = new byte[image.getWidth() * image.getHeight()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) image.getRaster().getSample(i % image.getWidth(), i / image.getWidth(), 0);
    }
    planes.add(bytes);
  }

  private void axes(String line) {
    String unit = null;
    double scale = 1;
    int within = 2;
    for (String word : line.split(" ")) {
      String[] pair = word.split("=");
      switch (pair[0]) {
        case "unit" -> unit = pair[1];
        case "scale" -> scale = Double.parseDouble(pair[1]);
        case "within" -> within = Integer.parseInt(pair[1]);
        default -> axes.add(new Axis(pair[0], Long.parseLong(pair[1]), unit, scale));
      }
    }
    long plane = 1;
    long count = 1;
    for (int i = 0; i < axes.size(); i++) {
      long length = ((Axis) axes.get(i)).length;
      if (i < within) {
        plane *= length;
      } else {
        count *= length;
      }
    }
    int next = 0;
    for (int p = 0; p < count; p++) {
      byte[] bytes = new byte[(int) plane];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) next++;
      }
      planes.add(bytes);
    }
  }

  public int getImageCount() {
    return 1;
  }

  public Metadata getMetadata() {
    return image ->
        new ImageMetadata() {
          @Override
          public List<CalibratedAxis> getAxes() {
            return axes;
          }

          @Override
          public long getAxisLength(CalibratedAxis axis) {
            return ((Axis) axis).length;
          }

          @Override
          public long getPlaneCount() {
            return planes.size();
          }

          @Override
          public int getPixelType() {
            return 1;
          }

          @Override
          public boolean isLittleEndian() {
            return true;
          }
        };
  }

  public Plane openPlane(int image, long plane) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    byte[] bytes = planes.get((int) plane);
    return () -> bytes;
  }

  @Override
  public void close() {
    closed = true;
  }
}
