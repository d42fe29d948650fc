/** What survives: a suite under load, with faults by a plan, and the invariants after it. */
package io.servicecard.e2e.chaos;
