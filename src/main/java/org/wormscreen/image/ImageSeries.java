package org.wormscreen.image;

import java.util.Optional;

/**
 * One of the images that a file holds.
 *
 * @param place its well; empty when the file does not say
 */
public record ImageSeries(ImageMetadata metadata, Optional<WellPlace> place) {}
