/** What one well gave, kept on disk under a key of all that it depends on. */
package org.wormscreen.pipeline.part;
