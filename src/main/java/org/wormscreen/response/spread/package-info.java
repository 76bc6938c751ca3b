/**
 * How differently animals under one treatment respond: a shift of all and a split into responders
 * and resisters have the same mean and are different results.
 */
package org.wormscreen.response.spread;
