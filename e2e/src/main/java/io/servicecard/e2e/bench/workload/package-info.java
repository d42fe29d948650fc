/** The workloads W1 to W8: what is asked of the suite, beside the references that do the same. */
package io.servicecard.e2e.bench.workload;
