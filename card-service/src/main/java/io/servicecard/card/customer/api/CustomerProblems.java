package io.servicecard.card.customer.api;

import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of customers as problem documents. */
class CustomerProblems {
    @ServerExceptionMapper
    RestResponse<Problem> refused(CustomerRefused refusal) {
        return switch (refusal) {
            case CustomerRefused.NotFound r ->
                    Problem.of(Status.NOT_FOUND, "customer-not-found").response();
            case CustomerRefused.Erased r -> Problem.of(Status.GONE, "customer-erased").response();
            case CustomerRefused.InvalidProfile r ->
                    Problem.of(Status.BAD_REQUEST, "invalid-request")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.field(),
                                                    r.code(),
                                                    r.code().replace('-', ' '))))
                            .response();
            case CustomerRefused.AlreadyBound r ->
                    Problem.of(Status.CONFLICT, "already-bound")
                            .detail(
                                    "You sign in as another customer, or the customer signs in as somebody else: ask at the counter.")
                            .response();
        };
    }
}
