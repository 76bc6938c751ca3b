/**
 * What every page has around its sections: head, style, script, and the policy that lets the
 * browser load nothing from outside; how it was made, and what its words mean.
 *
 * <p>In: sections. Out: a file.
 */
package org.wormscreen.report.page.frame;
