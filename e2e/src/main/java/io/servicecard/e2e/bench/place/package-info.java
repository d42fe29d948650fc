/** The suite that is measured: its processes, its database server, its people and orders. */
package io.servicecard.e2e.bench.place;
