/**
 * The order itself: plan, wells in parallel, each on its own, then the plate.
 *
 * <p>In: what the user asked ({@code AnalysisRequest}). Out: an output folder and a summary. The
 * only room that knows all others; it decides nothing but the order, the threads, and what is done
 * already. Same input and settings, same bytes, for any number of threads.
 */
package org.wormscreen.pipeline;
