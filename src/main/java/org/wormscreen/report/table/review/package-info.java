/** What people say of animals when they look again. */
package org.wormscreen.report.table.review;
