/**
 * Numbers of a well that stand beside the measure that is called, each on its own: mean vulval
 * induction, and the reporter's light over whole animals.
 */
package org.wormscreen.quality.readout;
