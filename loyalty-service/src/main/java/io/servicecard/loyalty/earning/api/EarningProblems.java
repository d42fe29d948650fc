package io.servicecard.loyalty.earning.api;

import io.servicecard.loyalty.earning.domain.EarningRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Each refusal about earning as its problem document. */
class EarningProblems {
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(EarningRefused refusal) {
        return switch (refusal) {
            case EarningRefused.RuleNotFound r ->
                    Problem.of(Status.NOT_FOUND, "earning-rule-not-found").response();
            case EarningRefused.RulePublished r ->
                    Problem.of(Status.CONFLICT, "earning-rule-published")
                            .detail("Write a further version.")
                            .response();
            case EarningRefused.RuleOver r ->
                    Problem.of(Status.CONFLICT, "earning-rule-over")
                            .detail("The time it names has passed; write a further version.")
                            .response();
            case EarningRefused.RuleSenseless r ->
                    Problem.of(UNPROCESSABLE, "earning-rule-senseless")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.field(),
                                                    "does-not-go-together",
                                                    "does not go with the rest of the rule")))
                            .response();
            case EarningRefused.OrderSenseless r ->
                    Problem.of(UNPROCESSABLE, "order-senseless")
                            .detail(
                                    "Amounts are in one currency, none is below 0, and points pay"
                                            + " no more than the lines cost.")
                            .response();
            case EarningRefused.TooManyPoints r ->
                    Problem.of(UNPROCESSABLE, "too-many-points").response();
            case EarningRefused.CustomerNotFound r ->
                    Problem.of(Status.NOT_FOUND, "account-not-found").response();
            case EarningRefused.ExplanationNotFound r ->
                    Problem.of(Status.NOT_FOUND, "explanation-not-found").response();
        };
    }
}
