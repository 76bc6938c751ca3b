/** Random draws and noise that are the same on every machine. */
package org.wormscreen.simulate.draw;
