package org.wormscreen.image.foreign;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A library that was found when the program runs, called by the names of its classes and methods.
 * While it works, the thread's context class loader is the library's own, since such libraries look
 * for their parts there.
 */
public final class ForeignLibrary {

  private final String name;
  private final ClassLoader loader;

  /**
   * A library of classes that this loader finds.
   *
   * @param name for messages: {@code "Bio-Formats"}
   */
  public ForeignLibrary(String name, ClassLoader loader) {
    this.name = name;
    this.loader = loader;
  }

  /** The class of this name. */
  public Class<?> type(String type) throws MissingCallException {
    try {
      return Class.forName(type, true, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw missing("the class %s (%s)".formatted(type, e), null, e);
    }
  }

  /** The public method of this name and these parameters. */
  public Method method(Class<?> owner, String method, Class<?>... parameters)
      throws MissingCallException {
    try {
      Method found = owner.getMethod(method, parameters);
      found.trySetAccessible();
      return found;
    } catch (NoSuchMethodException | LinkageError e) {
      throw missing(
          "the method %s.%s(%s)".formatted(owner.getName(), method, words(parameters)), owner, e);
    }
  }

  /** The public constructor of these parameters. */
  public Constructor<?> constructor(Class<?> owner, Class<?>... parameters)
      throws MissingCallException {
    try {
      return owner.getConstructor(parameters);
    } catch (NoSuchMethodException | LinkageError e) {
      throw missing(
          "the constructor %s(%s)".formatted(owner.getName(), words(parameters)), owner, e);
    }
  }

  /** The value of a public constant. */
  public Object constant(Class<?> owner, String field) throws MissingCallException {
    try {
      Field found = owner.getField(field);
      return found.get(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw missing("the constant %s.%s".formatted(owner.getName(), field), owner, e);
    }
  }

  private static String words(Class<?>[] parameters) {
    return Arrays.stream(parameters).map(Class::getSimpleName).collect(Collectors.joining(", "));
  }

  private MissingCallException missing(String what, Class<?> owner, Throwable cause) {
    String where = owner == null ? "" : " (%s)".formatted(place(owner));
    return new MissingCallException(
        "%s%s lacks %s; it is of a version that is not known here"
            .formatted(owner == null ? name : name + " " + version(owner), where, what),
        cause);
  }

  /** The version in the manifest of a class's jar; {@code "of an unknown version"} without one. */
  public static String version(Class<?> type) {
    Package its = type.getPackage();
    return Optional.ofNullable(its == null ? null : its.getImplementationVersion())
        .orElse("of an unknown version");
  }

  /** The file name of the jar that a class was loaded from. */
  public static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return "unknown place";
    }
    try {
      URI uri = source.getLocation().toURI();
      Path file = "file".equals(uri.getScheme()) ? Path.of(uri).getFileName() : null;
      return file == null ? uri.toString() : file.toString();
    } catch (URISyntaxException e) {
      return source.getLocation().toString();
    }
  }

  /** A new object. */
  public Object create(Constructor<?> constructor, Object... arguments) throws IOException {
    return inside(() -> constructor.newInstance(arguments));
  }

  /**
   * Calls a method.
   *
   * @param target null for a static method
   * @return what it returns; null where it returns nothing
   * @throws IOException what the method threw: as it is when it is one, otherwise as the cause of a
   *     {@link ForeignFailure}
   */
  public Object call(Method method, Object target, Object... arguments) throws IOException {
    return inside(() -> method.invoke(target, arguments));
  }

  private interface Call {
    Object run() throws ReflectiveOperationException;
  }

  private Object inside(Call call) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof VirtualMachineError failure) {
        throw failure;
      }
      throw new ForeignFailure(name + ": " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new ForeignFailure(name + ": " + e, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
