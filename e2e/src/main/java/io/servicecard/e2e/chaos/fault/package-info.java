/** Makes the faults of a plan happen to a running suite, and ends them. */
package io.servicecard.e2e.chaos.fault;
