package io.servicecard.platform.audit;

import java.time.Instant;

/** When a note was first made, and how often since. */
record Times(Instant first, int count) {
    Times and(Times later) {
        return new Times(first, count + later.count());
    }
}
