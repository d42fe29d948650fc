/** The global invariants, read from databases, topics and messages only. */
package io.servicecard.e2e.chaos.check;
