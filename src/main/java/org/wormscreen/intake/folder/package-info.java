/**
 * The files that lie in a plate folder and what their names or a record say of them; links and
 * pipes\n * are never touched.
 */
package org.wormscreen.intake.folder;
