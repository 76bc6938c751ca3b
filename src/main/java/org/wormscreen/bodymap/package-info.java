/**
 * The learned part of finding animals: a flattened image at the normal scale becomes maps of where
 * bodies are, in which direction they run, and where their middle is.
 *
 * <p>In: {@link org.wormscreen.image.GrayImage} of transmission. Out: {@link
 * org.wormscreen.bodymap.BodyMaps}, from which paths through touching and crossing animals are
 * sought. In between: a small residual U-Net ({@link org.wormscreen.bodymap.BodyMapNet}) in plain
 * float arithmetic of fixed order, so that every machine gives the same bits without any native
 * library. What it was trained on, and how well it does: {@code MODEL.md} beside the weights; how
 * to go on training: {@code scripts/train}.
 */
package org.wormscreen.bodymap;
