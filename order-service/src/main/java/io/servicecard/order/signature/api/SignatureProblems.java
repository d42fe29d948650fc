package io.servicecard.order.signature.api;

import io.servicecard.order.signature.domain.SignatureRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about signatures as a problem. */
class SignatureProblems {
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(SignatureRefused refusal) {
        return switch (refusal) {
            case SignatureRefused.NotFound r ->
                    Problem.of(UNPROCESSABLE, "signature-not-found")
                            .detail("Attach the signature to the order, once it is ready.")
                            .response();
        };
    }
}
