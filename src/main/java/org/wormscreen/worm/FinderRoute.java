package org.wormscreen.worm;

import java.nio.file.Path;
import java.util.Optional;
import org.wormscreen.bodymap.BodyMapNet;

/** From what evidence animals are found. */
public enum FinderRoute {
  /** Darkness alone; the check of the other, and quicker. */
  CLASSICAL,
  /** Darkness together with the maps of the network. */
  NETWORK;

  /** The network where it is wanted. */
  public Optional<BodyMapNet> net(WormSettings settings) {
    if (this == CLASSICAL) {
      return Optional.empty();
    }
    return Optional.of(
        settings.weights().isEmpty()
            ? BodyMapNet.load()
            : BodyMapNet.load(Path.of(settings.weights()), settings.weightsSha256()));
  }
}
