package org.scijava;

/** Stand-in of the class of this name, as far as it is called. */
public final class Context {
  @SafeVarargs
  public Context(Class<? extends Service>... services) {
    if (services.length != 3) {
      throw new IllegalArgumentException("three services expected");
    }
    if (Thread.currentThread().getContextClassLoader() == null) {
      throw new IllegalStateException("no context class loader");
    }
  }
}
