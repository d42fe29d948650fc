package io.servicecard.loyalty.offer.api;

import io.servicecard.loyalty.offer.domain.OfferRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Each refusal about offers as its problem document. */
class OfferProblems {
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(OfferRefused refusal) {
        return switch (refusal) {
            case OfferRefused.OfferNotFound r ->
                    Problem.of(Status.NOT_FOUND, "offer-not-found").response();
            case OfferRefused.OfferCustomer r ->
                    Problem.of(UNPROCESSABLE, "offer-customer-unknown").response();
            case OfferRefused.OfferCampaign r ->
                    Problem.of(UNPROCESSABLE, "offer-campaign-unknown")
                            .detail("There is no such campaign in force that makes offers.")
                            .response();
            case OfferRefused.OfferTwice r ->
                    Problem.of(Status.CONFLICT, "offer-granted-before").response();
            case OfferRefused.OffersExhausted r ->
                    Problem.of(UNPROCESSABLE, "budget-exhausted")
                            .detail("The campaign promised as many offers as it may.")
                            .response();
            case OfferRefused.OfferState r ->
                    Problem.of(Status.CONFLICT, "offer-state")
                            .with("state", r.standing())
                            .response();
        };
    }
}
