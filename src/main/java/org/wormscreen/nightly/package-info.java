/**
 * A watched folder: each plate that has settled is analysed once, and a ledger keeps what was done.
 *
 * <p>In: a folder of plate folders. Out: results of each plate, a ledger, a page over all nights.
 */
package org.wormscreen.nightly;
