/** The door of the plugin for hosts of any Java. */
package org.wormscreen.fiji.start;
