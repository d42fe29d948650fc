package io.servicecard.loyalty.limit.domain;

/** Why something about limits is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class LimitsRefused extends RuntimeException {
    /** There is no such version of the limits. */
    public static final class LimitsNotFound extends LimitsRefused {}

    /** A published version stays as it is. */
    public static final class LimitsPublished extends LimitsRefused {}

    /** A version with a higher number is in force already. */
    public static final class LimitsOutdated extends LimitsRefused {}

    /** Who writes limits does not publish them. */
    public static final class LimitsNeedSecondPerson extends LimitsRefused {}
}
