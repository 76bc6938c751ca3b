/** How long, wide and large an animal is. */
package org.wormscreen.phenotype.size;
