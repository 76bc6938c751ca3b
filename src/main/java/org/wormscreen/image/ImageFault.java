package org.wormscreen.image;

/** What can be wrong with an image file; the well's status is {@code FAILED_} and this name. */
public enum ImageFault {
  /** The file has no bytes. */
  EMPTY_FILE,
  /** The file ends before its pixels do. */
  TRUNCATED,
  /** The file is not what its name says, or its structure is damaged. */
  FORMAT,
  /** The headers ask for more memory than an image of a plate may take. */
  TOO_LARGE,
  /** A valid file of a kind that is not read here. */
  UNSUPPORTED,
  /** Several pages where one was expected. */
  AMBIGUOUS,
  /** Metadata that are missing, contradict each other or are hostile. */
  METADATA,
  /** The file cannot be read from its disk, or is no regular file. */
  IO,
  /** The file changed while it was read. */
  CHANGED,
  /** No finite value in the whole image. */
  NO_VALUES
}
