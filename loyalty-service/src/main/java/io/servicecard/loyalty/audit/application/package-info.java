/** Recomputes the ledger's invariants in SQL, from what is recorded. */
package io.servicecard.loyalty.audit.application;
