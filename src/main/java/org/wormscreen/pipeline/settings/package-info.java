/** All settings, and their file. */
package org.wormscreen.pipeline.settings;
