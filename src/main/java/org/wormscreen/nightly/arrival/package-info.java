/** The plates that lie in the watched folder, and what each looks like from outside. */
package org.wormscreen.nightly.arrival;
