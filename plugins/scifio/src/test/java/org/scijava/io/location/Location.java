package org.scijava.io.location;

/** Stand-in of the interface of this name. */
public interface Location {}
