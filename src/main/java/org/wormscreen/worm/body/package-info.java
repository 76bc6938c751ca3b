/** From a line to a body: tips, edges at the resolution of the image, outline. */
package org.wormscreen.worm.body;
