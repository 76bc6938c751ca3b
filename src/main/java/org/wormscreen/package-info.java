/**
 * <b>screen</b>: from a microscope's plate folder to a hit list, for drug screens against
 * MAPK-driven cancer in the worm <i>C. elegans</i>.
 *
 * <p>The rooms, in the order in which the data walks; each room's input is the output of a room
 * before it:
 *
 * <pre>
 *  plate folder -&gt; intake -&gt; image -&gt; mask -&gt; worm -&gt; phenotype -&gt; well -&gt; quality -&gt; hits -&gt; report
 *                              ^                                          pipeline calls them in this order
 *                           imagej                                        cli calls the pipeline
 * </pre>
 *
 * <p>{@code screening} merges the tables of many plates and calls the same rooms. {@code plate}
 * holds the nouns of the bench and {@code stats} the pure numerics; neither imports anything of
 * ours. {@code simulate} makes plates of known truth, {@code truth} judges results against it.
 * {@code RoomsTest} holds the walls.
 */
package org.wormscreen;
