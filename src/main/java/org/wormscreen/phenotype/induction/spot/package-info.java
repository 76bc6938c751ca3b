/**
 * Spots of light on a straightened body: the reporter's channel along it, its ground and its own
 * light taken off, and what stands out. Evidence alone; nothing is judged here.
 */
package org.wormscreen.phenotype.induction.spot;
