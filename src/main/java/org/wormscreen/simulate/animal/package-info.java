/** Single animals: size, taper, posture, tissue, vulva and pseudovulvae. */
package org.wormscreen.simulate.animal;
