/** The figures as text, JSON and a page that shows the disagreements, worst first. */
package org.wormscreen.truth.page;
