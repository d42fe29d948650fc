/** How cost and speed change while rows, backlog, replicas and partitions grow. */
package io.servicecard.e2e.bench.growth;
