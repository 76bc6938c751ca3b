/** A well becomes a picture: light, bodies, blur, camera; and the pixels of each animal. */
package org.wormscreen.simulate.picture;
