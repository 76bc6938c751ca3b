/**
 * What was done with which plate, line by line, with checksums; torn ends are told and left out.
 */
package org.wormscreen.nightly.ledger;
