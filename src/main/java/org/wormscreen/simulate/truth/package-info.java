/** What was drawn, as tables and masks: the truth that a result is held against. */
package org.wormscreen.simulate.truth;
