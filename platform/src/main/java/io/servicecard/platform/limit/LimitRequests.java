package io.servicecard.platform.limit;

import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Takes every request out of its caller's bucket: the subject's, or the address's without a valid
 * token. Roles are checked before this filter, so what they refused is taken on its way back; that
 * way nobody is refused for what others at the same address send with bad tokens.
 */
class LimitRequests {
    private static final String TAKEN = LimitRequests.class.getName();

    private final RequestBuckets buckets;
    private final SignedIn signedIn;
    private final ClientAddress address;

    LimitRequests(RequestBuckets buckets, SignedIn signedIn, ClientAddress address) {
        this.buckets = buckets;
        this.signedIn = signedIn;
        this.address = address;
    }

    @ServerRequestFilter
    RestResponse<Problem> take(ContainerRequestContext request) {
        request.setProperty(TAKEN, true);
        return takeOfCaller().map(LimitProblems::tooManyRequests).orElse(null);
    }

    @ServerResponseFilter
    void takeRefused(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(TAKEN) != null) {
            return;
        }
        var wait =
                switch (Status.fromStatusCode(response.getStatus())) {
                    case UNAUTHORIZED -> buckets.takeOfAddress(address.text());
                    case FORBIDDEN -> takeOfCaller();
                    case null, default -> Optional.<Duration>empty();
                };
        wait.map(LimitProblems::tooManyRequests).ifPresent(refusal -> replace(response, refusal));
    }

    private Optional<Duration> takeOfCaller() {
        return signedIn.subject()
                .map(buckets::takeOfSubject)
                .orElseGet(() -> buckets.takeOfAddress(address.text()));
    }

    private static void replace(ContainerResponseContext response, RestResponse<Problem> refusal) {
        response.setStatus(refusal.getStatus());
        response.getHeaders().remove("WWW-Authenticate");
        response.getHeaders()
                .putSingle("Retry-After", refusal.getHeaders().getFirst("Retry-After"));
        response.setEntity(refusal.getEntity());
    }
}
