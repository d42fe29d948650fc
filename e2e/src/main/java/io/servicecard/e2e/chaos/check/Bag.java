package io.servicecard.e2e.chaos.check;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Things that are counted: what is there once is something else than what is there twice. */
record Bag(Map<String, Integer> counts) {

    static Bag of(Collection<String> things) {
        var counts = new TreeMap<String, Integer>();
        things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
        return new Bag(counts);
    }

    /** What is here more often than there, and how much more. */
    Map<String, Integer> minus(Bag other) {
        var rest = new TreeMap<String, Integer>();
        counts.forEach(
                (thing, count) -> {
                    var more = count - other.count(thing);
                    if (more > 0) {
                        rest.put(thing, more);
                    }
                });
        return rest;
    }

    int count(String thing) {
        return counts.getOrDefault(thing, 0);
    }
}
