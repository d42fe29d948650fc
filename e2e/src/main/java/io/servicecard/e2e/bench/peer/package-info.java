/**
 * Programs of another make that do the same work on the same engines, so that ours can be compared
 * with them. Each is a jar under {@code e2e/peers}, started as a process and driven over HTTP.
 */
package io.servicecard.e2e.bench.peer;
