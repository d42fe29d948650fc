package io.servicecard.order.assignment.domain;

/**
 * What speaks for a candidate, each from 0 to 100.
 *
 * @param skill how much of what the candidate can do the work asks for
 * @param load how much of the time of a day is not taken by what the candidate has
 * @param wip how much of what one may have is free
 * @param turn how long the candidate has waited, among those who could do it
 */
public record Points(int skill, int load, int wip, int turn) {
    private static final int ALL = 100;

    /**
     * The points of one candidate.
     *
     * @param before how many waited longer
     * @param among of how many
     */
    static Points of(Candidate candidate, long before, int among) {
        return new Points(
                part(candidate.asked().size(), candidate.skills().size()),
                free(candidate.loadMinutes(), candidate.capacityMinutes()),
                free(candidate.open(), candidate.limit()),
                part(among - before, among));
    }

    private static int free(long taken, long whole) {
        return part(Math.max(0, whole - taken), whole);
    }

    /** Of nothing everything is there when nothing is wanted. */
    private static int part(long some, long whole) {
        if (whole <= 0) {
            return some == whole ? ALL : 0;
        }
        return Math.toIntExact(Math.min(ALL, ALL * some / whole));
    }
}
