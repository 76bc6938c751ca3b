package org.wormscreen.pipeline.field;

import java.io.IOException;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.plate.ChannelRole;

/** Where the planes of one field come from; each is asked for when it is needed, and once. */
@FunctionalInterface
public interface FieldPlanes {

  /** The plane of this role; empty when the field has none. Brightfield is always there. */
  Optional<GrayImage> of(ChannelRole role) throws IOException;
}
