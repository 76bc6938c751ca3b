package net.imagej.axis;

/** Stand-in of the interface of this name; its text is its label. */
public interface AxisType {
  String getLabel();
}
