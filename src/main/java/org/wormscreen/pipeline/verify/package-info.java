/** Results looked at again: are they what was written, of these images, by this program? */
package org.wormscreen.pipeline.verify;
