package org.wormscreen.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.PixelSize;

/**
 * Reads fake images: text files such as {@code 64x48 um=6.25 channels=2 slices=3 frames=1
 * names=a;b}.
 */
record StubSource() implements ImageSource {

  private static final Pattern SIZE = Pattern.compile("([0-9]+)x([0-9]+)");

  static ImageSources only() {
    return new ImageSources(List.of(new StubSource()), ImageLimits.defaults());
  }

  @Override
  public String name() {
    return "stub";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<String> extensions() {
    return List.of("tif");
  }

  @Override
  public Support support(Path file) {
    return Support.FULL;
  }

  @Override
  public OpenImage open(Path file, ImageLimits limits) throws IOException {
    String text = Files.readString(file);
    if (text.isEmpty()) {
      throw new UnreadableImageException(
          ImageFault.EMPTY_FILE, file.getFileName() + " has no bytes");
    }
    if (text.startsWith("bug")) {
      throw new IllegalStateException("a bug of the reader");
    }
    Matcher size = SIZE.matcher(text);
    if (!size.find()) {
      throw new UnreadableImageException(ImageFault.FORMAT, file.getFileName() + " is no image");
    }
    List<PixelSize> um = new ArrayList<>();
    value(text, "um")
        .ifPresent(
            v -> um.add(new PixelSize(Double.parseDouble(v), "tag of " + file.getFileName())));
    ImageMetadata metadata =
        new ImageMetadata(
            Integer.parseInt(size.group(1)),
            Integer.parseInt(size.group(2)),
            Integer.parseInt(value(text, "channels").orElse("1")),
            Integer.parseInt(value(text, "slices").orElse("1")),
            Integer.parseInt(value(text, "frames").orElse("1")),
            16,
            um.stream().findFirst(),
            value(text, "names").map(v -> List.of(v.split(";"))).orElse(List.of()));
    return new Opened(metadata);
  }

  private static Optional<String> value(String text, String key) {
    Matcher m = Pattern.compile(key + "=(\\S+)").matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private record Opened(ImageMetadata metadata) implements OpenImage {

    @Override
    public GrayImage read(PlaneIndex plane) {
      throw new AssertionError("Planning reads no pixels");
    }

    @Override
    public void close() {}
  }
}
