/** Commands about one plate: look, analyse, verify, simulate, evaluate. */
package org.wormscreen.cli.plate;
