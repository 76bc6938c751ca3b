/**
 * One run over many plates, cut into batches that a cluster's engine hands to its nodes: a plan, a
 * part for each well, and the merge. What comes out is what one process would have written.
 *
 * <p>Nodes share a file system and nothing else. No lock is relied on: a file is written beside its
 * place and moved there in one step, and doing a batch twice does no harm.
 */
package org.wormscreen.pipeline.batch;
