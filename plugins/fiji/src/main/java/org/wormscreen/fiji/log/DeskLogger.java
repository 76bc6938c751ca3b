package org.wormscreen.fiji.log;

import ij.IJ;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Warnings and errors as lines of ImageJ's log. */
final class DeskLogger extends LegacyAbstractLogger {

  private static final long serialVersionUID = 1L;

  DeskLogger(String name) {
    this.name = name;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String pattern, Object[] arguments, Throwable cause) {
    IJ.log("Worm Screen: " + MessageFormatter.basicArrayFormat(pattern, arguments));
    if (cause != null) {
      IJ.log("    " + cause);
      for (StackTraceElement place : cause.getStackTrace()) {
        IJ.log("    at " + place);
      }
    }
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return DeskLogger.class.getName();
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public boolean isInfoEnabled() {
    return false;
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }
}
