/** What people and programs see of a command: progress, JSON, sentences of failures, exit codes. */
package org.wormscreen.cli.terminal;
