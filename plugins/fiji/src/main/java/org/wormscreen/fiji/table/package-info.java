/** The program's tables in ImageJ's windows. */
package org.wormscreen.fiji.table;
