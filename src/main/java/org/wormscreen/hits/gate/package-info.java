/**
 * The gate before the call: are there as many animals as with vehicle, alive, adult, long and
 * readable? Penetrance is read on the animals that could be scored; what removes, kills, arrests or
 * delays them changes it without touching the signal.
 */
package org.wormscreen.hits.gate;
