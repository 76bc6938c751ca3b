package org.wormscreen.report.picture;

import java.util.Arrays;
import java.util.List;
import org.wormscreen.plate.WellId;

/** A small gray JPEG of one field of view with the outlines of what was seen in it. */
public final class FieldPicture {

  private final WellId well;
  private final int field;
  private final int width;
  private final int height;
  private final byte[] jpeg;
  private final List<Mark> marks;
  private final List<LarvaStrip> strips;

  private FieldPicture(
      WellId well,
      int field,
      int width,
      int height,
      byte[] jpeg,
      List<Mark> marks,
      List<LarvaStrip> strips) {
    this.well = well;
    this.field = field;
    this.width = width;
    this.height = height;
    this.jpeg = jpeg;
    this.marks = List.copyOf(marks);
    this.strips = List.copyOf(strips);
  }

  /**
   * A picture of a copy of these bytes.
   *
   * @param field the field of view, from 1
   * @param width of the picture in pixels
   * @param height of the picture in pixels
   */
  public static FieldPicture of(
      WellId well, int field, int width, int height, byte[] jpeg, List<Mark> marks) {
    return new FieldPicture(well, field, width, height, jpeg.clone(), marks, List.of());
  }

  /** The same with some of its larvae laid straight. */
  FieldPicture with(List<LarvaStrip> larvae) {
    return new FieldPicture(well, field, width, height, jpeg, marks, larvae);
  }

  /** Larvae laid straight; empty where induction was not read. */
  public List<LarvaStrip> strips() {
    return strips;
  }

  /** The well it shows. */
  public WellId well() {
    return well;
  }

  /** The field of view, from 1. */
  public int field() {
    return field;
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** A copy of the bytes of the JPEG. */
  public byte[] jpeg() {
    return jpeg.clone();
  }

  /** The number of bytes of the JPEG. */
  public int jpegBytes() {
    return jpeg.length;
  }

  /** The outlines, in the order of the objects' numbers. */
  public List<Mark> marks() {
    return marks;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldPicture p
        && well.equals(p.well)
        && field == p.field
        && width == p.width
        && height == p.height
        && Arrays.equals(jpeg, p.jpeg)
        && marks.equals(p.marks)
        && strips.equals(p.strips);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(jpeg);
  }

  @Override
  public String toString() {
    return "FieldPicture[%s field %s, %s x %s, %s bytes, %s marks]"
        .formatted(well, field, width, height, jpeg.length, marks.size());
  }
}
