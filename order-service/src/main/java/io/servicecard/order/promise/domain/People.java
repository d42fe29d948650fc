package io.servicecard.order.promise.domain;

import java.util.List;

/** Who is there to work. */
public interface People {
    /** How many who have these skills, all of them, are there on the average. */
    double having(List<String> skills);
}
