package org.wormscreen.pipeline.batch;

import java.util.SortedMap;
import org.wormscreen.pipeline.PlateJob;

/**
 * A plate as it was planned.
 *
 * @param job what is to be done
 * @param bytes size of each image file when it was planned, by its path below the plate folder
 */
record PlannedPlate(PlateJob job, SortedMap<String, Long> bytes) {}
