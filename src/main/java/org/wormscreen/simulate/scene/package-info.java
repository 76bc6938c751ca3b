/** What lies in a well: animals, and everything that could be mistaken for one. */
package org.wormscreen.simulate.scene;
