/** Commands about a screen: the hit list, its report, its design. */
package org.wormscreen.cli.screening;
