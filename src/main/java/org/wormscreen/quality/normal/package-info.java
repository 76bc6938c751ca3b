/** Wells on scales that compare plates: between the controls, and in robust deviations. */
package org.wormscreen.quality.normal;
