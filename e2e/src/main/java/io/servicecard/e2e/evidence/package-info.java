/** What the suite left behind: messages, records on topics, rows, log lines. */
package io.servicecard.e2e.evidence;
