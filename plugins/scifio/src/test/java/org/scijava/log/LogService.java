package org.scijava.log;

/** Stand-in of the interface of this name. */
public interface LogService {
  void setLevel(int level);
}
