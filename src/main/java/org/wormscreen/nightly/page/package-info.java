/** The page and the table over all nights: control charts, alarms, failures to look at. */
package org.wormscreen.nightly.page;
