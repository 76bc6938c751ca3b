/** Options that several commands share, and the values that they become. */
package org.wormscreen.cli.option;
