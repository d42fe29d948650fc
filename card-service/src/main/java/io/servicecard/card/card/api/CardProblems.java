package io.servicecard.card.card.api;

import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of cards as problem documents. */
class CardProblems {
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(CardRefused refusal) {
        return switch (refusal) {
            case CardRefused.NotFound r ->
                    Problem.of(Status.NOT_FOUND, "card-not-found").response();
            case CardRefused.IllegalTransition r ->
                    Problem.of(Status.CONFLICT, "illegal-transition")
                            .with("state", r.state())
                            .with("allowedCommands", r.allowed().stream().sorted().toList())
                            .response();
            case CardRefused.ActivationFailed r ->
                    Problem.of(UNPROCESSABLE, "activation-failed")
                            .detail("Number and activation code do not open a card.")
                            .response();
            case CardRefused.PresentationRefused r ->
                    Problem.of(UNPROCESSABLE, "presentation-refused")
                            .detail("Ask for a new code, or for the number.")
                            .response();
            case CardRefused.UnknownCustomer r ->
                    Problem.of(UNPROCESSABLE, "unknown-customer").response();
            case CardRefused.UnknownProgramme r ->
                    Problem.of(UNPROCESSABLE, "unknown-programme").response();
            case CardRefused.AlreadyHeld r ->
                    Problem.of(Status.CONFLICT, "card-already-held")
                            .detail("Replace the card that the customer holds of this programme.")
                            .response();
        };
    }
}
