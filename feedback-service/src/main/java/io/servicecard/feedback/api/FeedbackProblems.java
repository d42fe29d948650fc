package io.servicecard.feedback.api;

import io.servicecard.feedback.compensation.domain.CompensationRefused;
import io.servicecard.feedback.complaint.domain.ComplaintCommand;
import io.servicecard.feedback.complaint.domain.ComplaintRefused;
import io.servicecard.feedback.survey.domain.SurveyRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The problem type of every refusal of this service. */
class FeedbackProblems {
    @ServerExceptionMapper
    RestResponse<Problem> refused(SurveyRefused refusal) {
        return switch (refusal) {
            case SurveyRefused.InvitationNotFound r ->
                    Problem.of(Status.NOT_FOUND, "survey-invitation-not-found").response();
            case SurveyRefused.ResponseNotFound r ->
                    Problem.of(Status.NOT_FOUND, "survey-response-not-found").response();
            case SurveyRefused.Expired r -> Problem.of(Status.GONE, "survey-expired").response();
            case SurveyRefused.AlreadyAnswered r ->
                    Problem.of(Status.CONFLICT, "survey-already-answered").response();
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(ComplaintRefused refusal) {
        return switch (refusal) {
            case ComplaintRefused.NotFound r ->
                    Problem.of(Status.NOT_FOUND, "complaint-not-found").response();
            case ComplaintRefused.OrderNotFound r ->
                    Problem.of(Status.NOT_FOUND, "order-not-found").response();
            case ComplaintRefused.CustomerNotFound r ->
                    Problem.of(Status.NOT_FOUND, "customer-not-found")
                            .detail("Activate a service card first.")
                            .response();
            case ComplaintRefused.NotOnOthersBehalf r ->
                    Problem.of(Status.FORBIDDEN, "not-on-others-behalf")
                            .detail("Leave customerId out: only support names the customer.")
                            .response();
            case ComplaintRefused.CustomerMissing r ->
                    Problem.of(Status.BAD_REQUEST, "invalid-request")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    "customerId",
                                                    "not-null",
                                                    "must name the customer when there is no order")))
                            .response();
            case ComplaintRefused.IllegalStep r ->
                    Problem.of(Status.CONFLICT, "illegal-step")
                            .with("state", r.state())
                            .with(
                                    "allowedSteps",
                                    r.allowed().stream().map(ComplaintCommand::word).toList())
                            .response();
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(CompensationRefused refusal) {
        return switch (refusal) {
            case CompensationRefused.NotFound r ->
                    Problem.of(Status.NOT_FOUND, "compensation-not-found").response();
            case CompensationRefused.UnknownOrder r ->
                    Problem.of(Status.NOT_FOUND, "order-not-found").response();
            case CompensationRefused.UnknownComplaint r ->
                    Problem.of(Status.NOT_FOUND, "complaint-not-found").response();
            case CompensationRefused.NotUpheld r ->
                    Problem.of(Status.CONFLICT, "complaint-not-upheld").response();
            case CompensationRefused.Unclear r ->
                    Problem.of(Status.BAD_REQUEST, "invalid-request")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.field(),
                                                    "unclear",
                                                    "is missing, out of range, or does not belong"
                                                            + " to this kind of compensation")))
                            .response();
            case CompensationRefused.GivenBefore r ->
                    Problem.of(Status.CONFLICT, "compensation-given-before")
                            .detail(
                                    "This commitment of the order is made good for, or about to be.")
                            .response();
            case CompensationRefused.Decided r ->
                    Problem.of(Status.CONFLICT, "compensation-already-decided")
                            .with("state", r.state())
                            .response();
            case CompensationRefused.SecondPersonNeeded r ->
                    Problem.of(Status.CONFLICT, "second-person-needed")
                            .detail("Who asks for a compensation does not decide on it.")
                            .response();
        };
    }
}
