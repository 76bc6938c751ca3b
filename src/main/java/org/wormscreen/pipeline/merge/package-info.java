/** Parts become a plate: judged, called, written. */
package org.wormscreen.pipeline.merge;
