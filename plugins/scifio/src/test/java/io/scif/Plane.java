package io.scif;

/** Stand-in of the interface of this name. */
public interface Plane {
  byte[] getBytes();
}
