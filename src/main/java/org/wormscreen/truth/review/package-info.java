/**
 * A blinded second look: animals drawn by lot, shown without well, treatment or verdict, answered
 * by people, and what comes of it.
 */
package org.wormscreen.truth.review;
