package io.servicecard.order.assignment.domain;

/** By what work goes to one of those who could do it: weights of the points, a hundred together. */
public enum Strategy {
    /** In turn: whoever has waited the longest. */
    ROUND_ROBIN(How.ROUND_ROBIN, 0, 0, 0, 100),
    /** Whoever has the least to do, against the time there is for it. */
    LEAST_LOADED(How.LEAST_LOADED, 0, 70, 30, 0),
    /** Whoever can do what is asked and little else, so that others stay free for what they can. */
    SKILL_MATCH(How.SKILL_MATCH, 60, 30, 10, 0);

    private final How how;
    private final int skill;
    private final int load;
    private final int wip;
    private final int turn;

    Strategy(How how, int skill, int load, int wip, int turn) {
        this.how = how;
        this.skill = skill;
        this.load = load;
        this.wip = wip;
        this.turn = turn;
    }

    /** How work comes to somebody by it. */
    public How how() {
        return how;
    }

    /** What the points are worth together, 0 to 100. */
    int weigh(Points points) {
        return (skill * points.skill()
                        + load * points.load()
                        + wip * points.wip()
                        + turn * points.turn())
                / 100;
    }
}
