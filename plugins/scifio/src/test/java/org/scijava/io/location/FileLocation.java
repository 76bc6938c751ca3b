package org.scijava.io.location;

import java.io.File;

/** Stand-in of the class of this name. */
public final class FileLocation implements Location {
  private final File file;

  public FileLocation(File file) {
    this.file = file;
  }

  public File getFile() {
    return file;
  }
}
