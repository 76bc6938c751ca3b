/**
 * The commands as SciJava modules, for {@code --headless --run}, scripts and other programs that
 * speak to a SciJava context. The menus hold the classic ones, which are the same.
 */
package org.wormscreen.fiji.scijava;
