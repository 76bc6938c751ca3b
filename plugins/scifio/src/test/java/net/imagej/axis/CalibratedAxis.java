package net.imagej.axis;

/** Stand-in of the interface of this name. */
public interface CalibratedAxis {
  AxisType type();

  double averageScale(double from, double to);

  String unit();
}
