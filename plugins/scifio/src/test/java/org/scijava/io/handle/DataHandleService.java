package org.scijava.io.handle;

import org.scijava.Service;

/** Stand-in of the interface of this name. */
public interface DataHandleService extends Service {}
