/**
 * The program on the desk: commands in the menus of Fiji and ImageJ, for people and for macros.
 *
 * <p>Commands call {@code pipeline} as the command line does; nothing here computes a number.
 */
package org.wormscreen.fiji;
