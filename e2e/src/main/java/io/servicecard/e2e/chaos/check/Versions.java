package io.servicecard.e2e.chaos.check;

import java.util.ArrayList;
import java.util.List;

/** The versions of one aggregate in the order in which they were told. */
final class Versions {

    private Versions() {}

    /** Where they do not count up by one from the first on. */
    static List<String> gaps(List<Long> versions, long first) {
        var gaps = new ArrayList<String>();
        var expected = first;
        for (var version : versions) {
            if (version != expected) {
                gaps.add(version + " instead of " + expected);
            }
            expected = version + 1;
        }
        return gaps;
    }

    /** Where they do not grow. */
    static List<String> falls(List<Long> versions) {
        var falls = new ArrayList<String>();
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i) <= versions.get(i - 1)) {
                falls.add(versions.get(i) + " after " + versions.get(i - 1));
            }
        }
        return falls;
    }
}
