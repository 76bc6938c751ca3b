/** One well from its files to its part; whatever goes wrong stays within it. */
package org.wormscreen.pipeline.well;
