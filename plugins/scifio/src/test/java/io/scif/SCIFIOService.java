package io.scif;

import org.scijava.Service;

/** Stand-in of the interface of this name. */
public interface SCIFIOService extends Service {}
