package io.scif;

/** Stand-in of the interface of this name. */
public interface Metadata {
  ImageMetadata get(int image);
}
