package io.servicecard.loyalty.tier.api;

import io.servicecard.loyalty.tier.domain.TierRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Each refusal about tiers as its problem document. */
class TierProblems {
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(TierRefused refusal) {
        return switch (refusal) {
            case TierRefused.LadderNotFound r ->
                    Problem.of(Status.NOT_FOUND, "tier-ladder-not-found").response();
            case TierRefused.LadderPublished r ->
                    Problem.of(Status.CONFLICT, "tier-ladder-published")
                            .detail("Write a further version.")
                            .response();
            case TierRefused.LadderOutdated r ->
                    Problem.of(Status.CONFLICT, "tier-ladder-outdated")
                            .detail("A later version is in force; write a further one.")
                            .response();
            case TierRefused.LadderSenseless r ->
                    Problem.of(UNPROCESSABLE, "tier-ladder-senseless")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.field(),
                                                    "does-not-go-together",
                                                    "does not go with the rest of the ladder")))
                            .response();
        };
    }
}
