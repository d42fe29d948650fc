package io.servicecard.e2e.bench.cost;

import java.util.function.LongSupplier;

/**
 * Reads what was spent so far by a program, the database and the broker.
 *
 * @param program the service or peer that serves the requests
 * @param postgres the database's first process; its children do the work
 * @param broker the Kafka broker
 * @param walBytes how much write-ahead log the database has written in all
 */
public record Meter(
        ProcessAccount program,
        ProcessAccount postgres,
        ProcessAccount broker,
        LongSupplier walBytes) {

    /** What was spent, in milliseconds of CPU and in bytes. */
    public record Reading(
            long cpuMillisProgram, long cpuMillisPostgres, long cpuMillisBroker, long walBytes) {

        /** What was spent since an earlier reading. */
        public Reading since(Reading earlier) {
            return new Reading(
                    cpuMillisProgram - earlier.cpuMillisProgram,
                    cpuMillisPostgres - earlier.cpuMillisPostgres,
                    cpuMillisBroker - earlier.cpuMillisBroker,
                    walBytes - earlier.walBytes);
        }
    }

    /** What was spent so far. */
    public Reading read() {
        return new Reading(
                program.cpuMillis(),
                postgres.cpuMillisWithChildren(),
                broker.cpuMillis(),
                walBytes.getAsLong());
    }
}
