package io.servicecard.e2e.bench.report;

/** What a figure is about; the words are those of the results. */
public enum Metric {
    THROUGHPUT("throughput", "1/s"),
    P50("p50", "ms"),
    P99("p99", "ms"),
    P999("p999", "ms"),
    CPU_SERVICE("cpuMsService", "ms"),
    CPU_POSTGRES("cpuMsPostgres", "ms"),
    CPU_BROKER("cpuMsBroker", "ms"),
    WAL("walBytes", "B"),
    RESIDENT("rssMiB", "MiB"),
    START("startMs", "ms");

    private final String word;
    private final String unit;

    Metric(String word, String unit) {
        this.word = word;
        this.unit = unit;
    }

    /** Its word in the results. */
    public String word() {
        return word;
    }

    /** What its numbers are in; costs are a unit of work. */
    public String unit() {
        return unit;
    }
}
