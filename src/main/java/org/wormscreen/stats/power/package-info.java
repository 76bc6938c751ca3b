/** How many animals and wells an effect needs. */
package org.wormscreen.stats.power;
