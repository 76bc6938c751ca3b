/**
 * The nouns of the bench: wells, formats, treatments, doses, roles, plate maps, pixel sizes.
 *
 * <p>In: nothing. Out: values that every other room speaks in. A room of its own so that a
 * biologist's words have one meaning everywhere; it imports nothing of ours.
 */
package org.wormscreen.plate;
