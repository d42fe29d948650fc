package io.servicecard.order.deadline.domain;

/** How a clock stands at a moment; derived, never stored. */
public enum ClockState {
    /** Its time has not begun. */
    WAITING,
    /** It counts. */
    RUNNING,
    /** It stands still while the customer is waited for; nothing comes due. */
    PAUSED,
    /** More than the target has counted, and it goes on. */
    BREACHED,
    /** It ended within the target. */
    MET,
    /** It ended beyond the target. */
    MISSED,
    /** What it measures will never come about. */
    STOPPED
}
