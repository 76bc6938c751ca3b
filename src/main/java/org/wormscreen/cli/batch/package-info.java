/** Commands about the work on many plates: in batches on a cluster, and every night. */
package org.wormscreen.cli.batch;
