/**
 * Readers whose libraries are not part of this program and are found when it runs.
 *
 * <p>In: jars that the user names, an environment variable, the user's Fiji. Out: classes and
 * methods by name, or a sentence that says which was missing where. The modules under {@code
 * plugins} build their sources upon it, each with the calls that it needs in one file; nothing here
 * knows any of the libraries.
 */
package org.wormscreen.image.foreign;
