package io.scif.services;

import io.scif.filters.ReaderFilter;
import java.io.IOException;
import org.scijava.io.location.FileLocation;
import org.scijava.io.location.Location;

/** Stand-in of the interface of this name. */
public final class InitializeService {
  public ReaderFilter initializeReader(Location location) throws IOException {
    return new ReaderFilter(((FileLocation) location).getFile());
  }
}
