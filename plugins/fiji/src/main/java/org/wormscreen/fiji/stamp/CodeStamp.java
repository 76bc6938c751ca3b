package org.wormscreen.fiji.stamp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wormscreen.pipeline.CodeIdentity;

/**
 * Used while the plugin is built: writes down the hash of the program before its libraries are
 * renamed, so that results of the plugin and of the command line tell that one program made them.
 */
public final class CodeStamp {

  private CodeStamp() {}

  /**
   * Writes the stamp.
   *
   * @param args the folder of the classes that will be in the jar
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0], CodeIdentity.class.getPackageName().replace('.', '/'));
    Files.createDirectories(folder);
    Path stamp = folder.resolve(CodeIdentity.STAMP);
    Files.deleteIfExists(stamp);
    Files.writeString(stamp, CodeIdentity.running().sha256() + "\n");
  }
}
