/** The folders and tables in which truth and results lie. */
package org.wormscreen.truth.folder;
