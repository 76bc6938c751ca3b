/** Settings tried on the open image and saved as the YAML that the command line reads. */
package org.wormscreen.fiji.tune;
