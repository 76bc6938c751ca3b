/** Long work in a window that stays alive: one at a time, with progress, ended by Escape. */
package org.wormscreen.fiji.work;
