package org.wormscreen.faults;

import java.io.IOException;

/** The door for a fuzzer that is guided by coverage ({@code .ci/fuzz}). */
public final class ForeignBytesFuzz {

  private static final ForeignBytes READER =
      ForeignBytes.valueOf(System.getProperty("reader", ForeignBytes.TIFF.name()));

  private ForeignBytesFuzz() {}

  /** Loads the classes before the clock of the first input runs. */
  public static void fuzzerInitialize() throws IOException {
    READER.read(new byte[0]);
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    READER.read(bytes);
  }
}
