package io.servicecard.order.work.domain;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.UnmetGate;
import java.util.List;

/** Why the work on an order does not go on as somebody wants it to. */
public abstract sealed class StageRefused extends OrderRefused {
    /** The order has no such stage. */
    public static final class StageUnknown extends StageRefused {}

    /** The stage is not in the state the command needs. */
    public static final class StageElsewhere extends StageRefused {
        public final String stage;
        public final StageState state;

        public StageElsewhere(String stage, StageState state) {
            this.stage = stage;
            this.state = state;
        }
    }

    /** Another stage is started: one at a time. */
    public static final class StageOpen extends StageRefused {
        public final String stage;

        public StageOpen(String stage) {
            this.stage = stage;
        }
    }

    /** Stages that must be done are not. */
    public static final class StagesUnfinished extends StageRefused {
        public final List<String> stages;

        public StagesUnfinished(List<String> stages) {
            this.stages = stages;
        }
    }

    /** The stage is for somebody in another role. */
    public static final class StageRole extends StageRefused {
        public final String role;

        public StageRole(String role) {
            this.role = role;
        }
    }

    /** The order keeps to this version of its template already, or to a later one. */
    public static final class NotNewer extends StageRefused {
        public final int version;

        public NotNewer(int version) {
            this.version = version;
        }
    }

    /** The version does not ask for the stage at which the order is. */
    public static final class StageGone extends StageRefused {
        public final String stage;

        public StageGone(String stage) {
            this.stage = stage;
        }
    }

    /** Other stages come before this one. */
    public static final class StageNotNext extends StageRefused {
        public final List<String> awaited;

        public StageNotNext(List<String> awaited) {
            this.awaited = List.copyOf(awaited);
        }
    }

    /** The template lets work go back from here to other stages only. */
    public static final class NoWayBack extends StageRefused {
        public final List<String> ways;

        public NoWayBack(List<String> ways) {
            this.ways = List.copyOf(ways);
        }
    }

    /** The stage is for somebody who can do more. */
    public static final class SkillMissing extends StageRefused {
        public final List<String> skills;

        public SkillMissing(List<String> skills) {
            this.skills = List.copyOf(skills);
        }
    }

    /** Gates of the stage do not let through. */
    public static final class GatesUnmet extends StageRefused {
        public final List<UnmetGate> gates;

        public GatesUnmet(List<UnmetGate> gates) {
            this.gates = List.copyOf(gates);
        }
    }

    /** Answers that the template does not ask for, or not like this. */
    public static final class ResultsFlawed extends StageRefused {
        public final List<Flaw> flaws;

        public ResultsFlawed(List<Flaw> flaws) {
            this.flaws = List.copyOf(flaws);
        }
    }

    /** Work that is done again is not done until it is known what was the matter. */
    public static final class CauseUnknown extends StageRefused {}

    /** Only work that is done again has a cause for that. */
    public static final class NotAgain extends StageRefused {}

    /** Nobody checks work they took part in. */
    public static final class CheckedByExecutor extends StageRefused {}

    /** A failed check names its defects. */
    public static final class DefectsRequired extends StageRefused {}

    /** A passed check names neither defects nor a stage to do again. */
    public static final class DefectsUnexpected extends StageRefused {}
}
