package org.wormscreen.screening.source;

import java.util.Optional;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

/** A well of a table and what it holds; nothing for a well that no plate map names. */
record CountedWell(WellId well, Optional<WellContents> contents) {}
