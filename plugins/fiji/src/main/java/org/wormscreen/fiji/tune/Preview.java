package org.wormscreen.fiji.tune;

import ij.IJ;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.process.ColorProcessor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.wormscreen.ScreenException;
import org.wormscreen.fiji.picture.FieldOverlay;
import org.wormscreen.fiji.picture.OpenPicture;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ForegroundFinder;
import org.wormscreen.pipeline.field.FieldReader;
import org.wormscreen.pipeline.field.FieldReading;
import org.wormscreen.pipeline.field.LooseFields;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PixelSize;

/** Shows on the open image what settings do: the last ones asked for, on a thread of its own. */
final class Preview implements AutoCloseable {

  /** What is to be shown. */
  record Wish(ScreenSettings settings, Assay assay, PixelSize pixel, String view) {}

  private final OpenPicture picture;
  private final GrayImage gray;
  private final Optional<Overlay> before;
  private final AtomicReference<Wish> wish = new AtomicReference<>();
  private final Thread worker;

  Preview(OpenPicture picture) {
    this.picture = picture;
    gray = picture.gray(picture.places(0, false).get(0));
    before = Optional.ofNullable(picture.image().getOverlay());
    worker = new Thread(this::work, "Worm Screen preview");
    worker.setDaemon(true);
    worker.start();
  }

  /** Shows this as soon as possible; what was asked for before is given up. */
  void show(Wish asked) {
    synchronized (wish) {
      wish.set(asked);
      wish.notifyAll();
    }
  }

  private void work() {
    try {
      while (true) {
        Wish next;
        synchronized (wish) {
          while (wish.get() == null) {
            wish.wait();
          }
          next = wish.getAndSet(null);
        }
        try {
          show(next, overlay(next));
        } catch (ScreenException | IOException e) {
          IJ.showStatus("Worm Screen: " + e.getMessage());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the dialog was closed
    }
  }

  private void show(Wish made, Overlay overlay) {
    synchronized (wish) {
      if (wish.get() == null && !Thread.currentThread().isInterrupted()) {
        picture.image().setOverlay(overlay);
      }
    }
  }

  private Overlay overlay(Wish asked) throws IOException {
    if (asked.view().equals("nothing")) {
      return new Overlay();
    }
    if (asked.view().equals("foreground")) {
      Foreground seen = new ForegroundFinder(asked.settings().mask()).find(gray, asked.pixel());
      IJ.showStatus("Worm Screen: dark objects orange, the well's floor clear");
      return foreground(seen);
    }
    IJ.showStatus("Worm Screen: looking for animals...");
    FieldReading reading =
        new FieldReader(asked.settings(), asked.assay(), asked.pixel())
            .read(
                1, role -> role == ChannelRole.BRIGHTFIELD ? Optional.of(gray) : Optional.empty());
    FieldReading judged =
        new LooseFields(asked.settings().phenotype()).judged(List.of(reading)).get(0);
    long animals = judged.scores().stream().filter(s -> s.scored()).count();
    long counted = judged.scores().stream().filter(s -> s.reason().isEmpty()).count();
    IJ.showStatus(
        "Worm Screen: %s animals, %s of them scored; %s objects rejected (dotted)"
            .formatted(animals, counted, judged.scores().size() - animals));
    return FieldOverlay.of(picture, judged);
  }

  private static Overlay foreground(Foreground seen) {
    int width = seen.well().width();
    int height = seen.well().height();
    int[] colours = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        colours[y * width + x] =
            seen.objects().at(x, y) ? 0xff8a00 : seen.well().at(x, y) ? 0 : 0x3060a0;
      }
    }
    ImageRoi layer = new ImageRoi(0, 0, new ColorProcessor(width, height, colours));
    layer.setZeroTransparent(true);
    layer.setOpacity(0.55);
    return new Overlay(layer);
  }

  /** Ends the work and gives the image its overlay back. */
  @Override
  public void close() {
    synchronized (wish) {
      worker.interrupt();
    }
    picture.image().setOverlay(before.orElse(null));
  }
}
