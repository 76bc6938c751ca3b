/**
 * Arrays of Zarr, versions 2 and 3, as OME-Zarr keeps images in them.
 *
 * <p>In: the folder of an array. Out: its planes. Metadata are JSON; chunks lie in files of their
 * own or, sharded, many in one. The way through: {@code ArrayHeader} (what the metadata say),
 * {@code Codec} (how bytes are packed), {@code ChunkStore} (where a chunk's bytes lie), {@code
 * ZarrArray} (chunks to planes), {@code ZarrSource}.
 */
package org.wormscreen.image.zarr;
