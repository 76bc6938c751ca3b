package org.scijava;

/** Stand-in of the interface of services. */
public interface Service {}
