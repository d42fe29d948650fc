package io.servicecard.order.asset.api;

import io.servicecard.order.asset.domain.AssetRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about things of customers as a problem. */
class AssetProblems {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(AssetRefused refusal) {
        return switch (refusal) {
            case AssetRefused.NotFound r -> Problem.of(NOT_FOUND, "asset-not-found").response();
            case AssetRefused.CustomerNotFound r ->
                    Problem.of(NOT_FOUND, "customer-not-found").response();
            case AssetRefused.IdentifierMalformed r ->
                    Problem.of(UNPROCESSABLE, "identifier-malformed")
                            .with("kind", r.kind)
                            .response();
            case AssetRefused.IdentifierTaken r ->
                    Problem.of(CONFLICT, "identifier-taken").response();
            case AssetRefused.Retired r -> Problem.of(CONFLICT, "asset-retired").response();
        };
    }
}
