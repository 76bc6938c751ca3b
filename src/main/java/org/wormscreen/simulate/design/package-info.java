/** Descriptions of plates: what is in which well, and how the microscope looks at it. */
package org.wormscreen.simulate.design;
