package io.servicecard.e2e.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the samples of all rounds. */
public final class Figures {

    /** Our own system's word. */
    public static final String OURS = "ours";

    private final Map<Key, List<Double>> samples = new LinkedHashMap<>();

    private record Key(String workload, String system, Metric metric) {}

    /** Notes what one round showed. */
    public void add(String workload, String system, Metric metric, double value) {
        samples.computeIfAbsent(new Key(workload, system, metric), _ -> new ArrayList<>())
                .add(value);
    }

    /** All figures, in the order in which they were first noted. */
    public List<Row> rows() {
        return samples.entrySet().stream()
                .map(
                        entry ->
                                Row.of(
                                        entry.getKey().workload(),
                                        entry.getKey().system(),
                                        entry.getKey().metric(),
                                        entry.getValue()))
                .toList();
    }

    /** How ours stands to every other system that was measured with the same workload. */
    public List<Ratio> ratios() {
        return samples.keySet().stream()
                .filter(key -> !key.system().equals(OURS))
                .filter(key -> key.metric() == Metric.THROUGHPUT || key.metric() == Metric.P99)
                .map(key -> ratio(key.workload(), key.metric(), key.system()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How ours stands to a reference; empty when one of them was not measured. */
    public Optional<Ratio> ratio(String workload, Metric metric, String reference) {
        var ours = samples.get(new Key(workload, OURS, metric));
        var theirs = samples.get(new Key(workload, reference, metric));
        if (ours == null || theirs == null) {
            return Optional.empty();
        }
        var each = new ArrayList<Double>();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            each.add(ours.get(i) / theirs.get(i));
        }
        each.sort(null);
        return Optional.of(
                new Ratio(
                        workload,
                        metric,
                        OURS,
                        reference,
                        Row.median(ours.stream().sorted().toList())
                                / Row.median(theirs.stream().sorted().toList()),
                        each.getFirst(),
                        each.getLast()));
    }
}
