/** Measures what the suite costs and how it grows, beside programs that do the same work. */
package io.servicecard.e2e.bench;
