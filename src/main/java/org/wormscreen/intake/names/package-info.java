/**
 * What file names say: plate, well, field, channel, slice, time.
 *
 * <p>In: paths as text. Out: {@link org.wormscreen.intake.names.ImageName}, and the {@link
 * org.wormscreen.intake.names.Layout} that explains most of them. No file is opened here.
 */
package org.wormscreen.intake.names;
