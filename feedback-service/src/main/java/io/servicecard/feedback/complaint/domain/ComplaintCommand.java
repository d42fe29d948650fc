package io.servicecard.feedback.complaint.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be asked of a complaint, and when. */
public enum ComplaintCommand {
    /** The first A. */
    ACKNOWLEDGE,
    /** The second A. */
    APOLOGISE,
    /** The third A. */
    ASSESS,
    /** The fourth A. */
    ACT,
    /** The fifth A. */
    FOLLOW_UP,
    /** To close after all five. */
    CLOSE,
    /** To close an assessed complaint without acting or following up, for a stated reason. */
    CLOSE_WITH_WAIVER;

    /** As a caller spells it, for example {@code follow-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The commands a complaint in this state accepts. */
    public static Set<ComplaintCommand> allowedIn(ComplaintState state) {
        return switch (state) { // no default: a new state is decided here or does not compile
            case OPEN -> EnumSet.of(ACKNOWLEDGE);
            case ACKNOWLEDGED -> EnumSet.of(APOLOGISE);
            case APOLOGISED -> EnumSet.of(ASSESS);
            case ASSESSED -> EnumSet.of(ACT, CLOSE_WITH_WAIVER);
            case ACTED -> EnumSet.of(FOLLOW_UP, CLOSE_WITH_WAIVER);
            case FOLLOWED_UP -> EnumSet.of(CLOSE);
            case CLOSED -> EnumSet.noneOf(ComplaintCommand.class);
        };
    }
}
