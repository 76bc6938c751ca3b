/**
 * What speaks for bodies at each place: the picture at a scale at which every body is alike, and
 * the maps from darkness and from the network.
 */
package org.wormscreen.worm.evidence;
