/**
 * From maps to lines: a skeleton becomes a graph, walks over it are priced as animals, and the set
 * that explains the field best is chosen.
 */
package org.wormscreen.worm.path;
