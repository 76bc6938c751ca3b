/** Control charts: the same quantity over plates and nights, and when it drifts. */
package org.wormscreen.quality.chart;
