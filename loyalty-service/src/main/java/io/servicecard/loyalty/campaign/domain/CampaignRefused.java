package io.servicecard.loyalty.campaign.domain;

import java.time.Instant;

/** Why something about campaigns is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class CampaignRefused extends RuntimeException {
    /** There is no such campaign. */
    public static final class CampaignNotFound extends CampaignRefused {}

    /** Another campaign has the key. */
    public static final class CampaignKeyTaken extends CampaignRefused {}

    /** It is not in a state that allows the command. */
    public static final class CampaignState extends CampaignRefused {
        private final Campaign.State state;

        CampaignState(Campaign.State state) {
            this.state = state;
        }

        /** The state it is in. */
        public Campaign.State state() {
            return state;
        }
    }

    /** Its time is over before it begins. */
    public static final class CampaignOver extends CampaignRefused {
        private final Instant ended;

        CampaignOver(Instant ended) {
            this.ended = ended;
        }

        /** When it would have ended. */
        public Instant ended() {
            return ended;
        }
    }

    /** What it says does not go together. */
    public static final class CampaignSenseless extends CampaignRefused {
        private final String field;

        /** Names the field that does not go with the others. */
        public CampaignSenseless(String field) {
            this.field = field;
        }

        /** Which field of the request. */
        public String field() {
            return field;
        }
    }

    /** More orders than one answer can be reckoned from. */
    public static final class BacktestTooLarge extends CampaignRefused {
        private final int most;

        /** Names the most that are possible. */
        public BacktestTooLarge(int most) {
            this.most = most;
        }

        /** How many orders are possible. */
        public int most() {
            return most;
        }
    }
}
