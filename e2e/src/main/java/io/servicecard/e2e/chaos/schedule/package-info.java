/** Which faults happen when: all of it follows from a seed. */
package io.servicecard.e2e.chaos.schedule;
