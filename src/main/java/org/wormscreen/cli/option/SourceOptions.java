package org.wormscreen.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.image.ImageSources;
import picocli.CommandLine.Option;

/** Where libraries lie that read further formats and are not part of this program. */
public final class SourceOptions {

  @Option(
      names = "--bioformats",
      paramLabel = "JAR",
      description = {
        "bioformats_package.jar, for formats that are not built in. Default: what the variable",
        "SCREEN_BIOFORMATS names, then the Fiji that FIJI_HOME names."
      })
  private List<Path> bioformats = new ArrayList<>();

  @Option(
      names = "--scifio",
      split = ",",
      paramLabel = "JAR",
      description = {
        "SCIFIO's jars or the folder that holds them. Default: what the variable SCREEN_SCIFIO",
        "names, then the Fiji that FIJI_HOME names."
      })
  private List<Path> scifio = new ArrayList<>();

  public ImageSources sources() {
    Map<String, List<Path>> jars = new TreeMap<>();
    jars.put("bioformats", bioformats);
    jars.put("scifio", scifio);
    return ImageSources.installed(jars);
  }
}
