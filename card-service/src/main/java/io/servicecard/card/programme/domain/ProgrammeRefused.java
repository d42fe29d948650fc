package io.servicecard.card.programme.domain;

/** Why a programme is refused: each case is one problem type of the API. */
public abstract sealed class ProgrammeRefused extends RuntimeException {
    /** There is no such programme. */
    public static final class NotFound extends ProgrammeRefused {}
}
