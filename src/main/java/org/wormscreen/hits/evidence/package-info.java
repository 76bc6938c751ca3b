/**
 * What the numbers say of a treatment beside its vehicle wells, before it gets its word: which
 * wells are compared, how large the difference is, how surprising, and how the screen as a whole
 * makes it less so.
 */
package org.wormscreen.hits.evidence;
