/** What work costs besides time: CPU, memory, write-ahead log; from the system's own accounts. */
package io.servicecard.e2e.bench.cost;
