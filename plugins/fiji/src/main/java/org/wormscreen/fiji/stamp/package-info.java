/** What the build needs and the jar does not hold. */
package org.wormscreen.fiji.stamp;
