/**
 * The vulval reporter of rendered larvae: which precursor cells took a vulval fate, how their light
 * lies on the body, and what else glows there.
 */
package org.wormscreen.simulate.reporter;
