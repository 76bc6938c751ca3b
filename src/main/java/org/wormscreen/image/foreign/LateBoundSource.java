package org.wormscreen.image.foreign;

import java.nio.file.Path;
import java.util.List;
import org.wormscreen.image.ImageSource;

/** A source whose library may be absent: it then opens nothing and says how to add it. */
public interface LateBoundSource extends ImageSource {

  /** The word of its option and variable: {@code "bioformats"}. */
  String key();

  /** Whether its library was found and has the classes and methods that are called. */
  boolean present();

  /** What a user does to add the library, as the end of a sentence. */
  String howToAdd();

  /** The same source with its library in these jars, or in folders of jars. */
  LateBoundSource from(List<Path> jars);
}
