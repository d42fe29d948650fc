package io.servicecard.feedback.survey.domain;

/** Why a survey refuses; each case is one problem type of the API. */
public abstract sealed class SurveyRefused extends RuntimeException {
    /** No such invitation, or a token that was not made for it; nobody learns which. */
    public static final class InvitationNotFound extends SurveyRefused {}

    /** The time to answer is over. */
    public static final class Expired extends SurveyRefused {}

    /** The invitation was used. */
    public static final class AlreadyAnswered extends SurveyRefused {}

    /** No such answer. */
    public static final class ResponseNotFound extends SurveyRefused {}
}
