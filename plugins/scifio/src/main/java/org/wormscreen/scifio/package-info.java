/**
 * Images through SCIFIO, the image library of Fiji and ImageJ2, which the user has.
 *
 * <p>Nothing of SCIFIO is compiled against or shipped: its classes are called by their names, all
 * of them in {@link org.wormscreen.scifio.Scifio}.
 */
package org.wormscreen.scifio;
