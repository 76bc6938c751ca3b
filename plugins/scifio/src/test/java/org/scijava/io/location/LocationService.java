package org.scijava.io.location;

import org.scijava.Service;

/** Stand-in of the interface of this name. */
public interface LocationService extends Service {}
