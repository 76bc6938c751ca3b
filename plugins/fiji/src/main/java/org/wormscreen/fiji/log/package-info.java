/** The library's log in ImageJ's. */
package org.wormscreen.fiji.log;
