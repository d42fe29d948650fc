package io.servicecard.order.pack.api;

import io.servicecard.order.pack.domain.PackRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about packs as a problem. */
class PackProblems {
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(PackRefused refusal) {
        return switch (refusal) {
            case PackRefused.NotFound r -> Problem.of(NOT_FOUND, "pack-not-found").response();
            case PackRefused.CurrencyMissing r ->
                    Problem.of(UNPROCESSABLE, "currency-missing")
                            .with("currencies", r.currencies)
                            .response();
        };
    }
}
