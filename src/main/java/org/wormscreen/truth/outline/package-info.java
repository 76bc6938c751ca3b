/** Animals as sets of pixels, annotated and found, and which of them are the same animal. */
package org.wormscreen.truth.outline;
