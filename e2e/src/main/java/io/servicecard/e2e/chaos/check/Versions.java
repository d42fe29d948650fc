package io.servicecard.e2e.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** The versions of one aggregate. */
final class Versions {

    private Versions() {}

    /** Where they do not count up by one from the first on, whatever their order. */
    static List<String> gaps(List<Long> versions, long first) {
        var gaps = new ArrayList<String>();
        var expected = first;
        for (var version : versions.stream().sorted().toList()) {
            if (version != expected) {
                gaps.add(version + " instead of " + expected);
            }
            expected = version + 1;
        }
        return gaps;
    }

    /**
     * Where a version was told before the one below it and never again after that. Who publishes
     * may repeat, but the last word about an aggregate must be its newest.
     *
     * @param told in the order in which they were told, repetitions included
     */
    static List<String> overtaken(List<Long> told) {
        var first = new TreeMap<Long, Integer>();
        var last = new TreeMap<Long, Integer>();
        for (int place = 0; place < told.size(); place++) {
            first.putIfAbsent(told.get(place), place);
            last.put(told.get(place), place);
        }
        var overtaken = new ArrayList<String>();
        Long below = null;
        for (var version : new TreeSet<>(told)) {
            if (below != null && last.get(version) < first.get(below)) {
                overtaken.add(version + " before " + below);
            }
            below = version;
        }
        return overtaken;
    }

    /** Where two events tell of the same version. */
    static List<String> twins(List<Long> versions) {
        return Bag.of(versions.stream().map(String::valueOf).toList())
                .minus(Bag.of(new TreeSet<>(versions).stream().map(String::valueOf).toList()))
                .keySet()
                .stream()
                .map(version -> version + " twice")
                .toList();
    }
}
