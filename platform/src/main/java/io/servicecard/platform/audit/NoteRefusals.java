package io.servicecard.platform.audit;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.servicecard.platform.limit.ClientAddress;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.TokenFault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Notes in the trail each request that was refused for who sent it: 401 for a token that is not
 * good, 403, and 404 for an object of somebody else. A request without token is no attempt to be
 * somebody, and is not noted.
 */
final class NoteRefusals {
    /** Before any filter that answers something else instead; of responses the highest is first. */
    private static final int FIRST = 9_000;

    private final RefusalTrail trail;
    private final Caller caller;
    private final ClientAddress address;
    private final CurrentIdentityAssociation identities;

    NoteRefusals(
            RefusalTrail trail,
            Caller caller,
            ClientAddress address,
            CurrentIdentityAssociation identities) {
        this.trail = trail;
        this.caller = caller;
        this.address = address;
        this.identities = identities;
    }

    @ServerResponseFilter(priority = FIRST)
    void note(
            ContainerRequestContext request,
            ContainerResponseContext response,
            SimpleResourceInfo operation,
            Throwable failure) {
        int status = response.getStatus();
        if (status == Status.UNAUTHORIZED.getStatusCode()
                && failure instanceof AuthenticationFailedException) {
            trail.note(refusal(TokenFault.of(failure).name(), request, operation));
        } else if (status == Status.FORBIDDEN.getStatusCode()) {
            noteSubject("WRONG_ROLE", request, operation);
        } else if (status == Status.NOT_FOUND.getStatusCode() && caller.wasShownNothing()) {
            noteSubject("FOREIGN_OBJECT", request, operation);
        }
    }

    /** This may be the event loop, where nobody waits for the identity. */
    private void noteSubject(
            String reason, ContainerRequestContext request, SimpleResourceInfo operation) {
        var nobody = refusal(reason, request, operation);
        var unused =
                identities
                        .getDeferredIdentity()
                        .subscribe()
                        .with(
                                identity -> trail.note(nobody.by(identity)),
                                failure -> trail.note(nobody));
    }

    private Refusal refusal(
            String reason, ContainerRequestContext request, SimpleResourceInfo operation) {
        return new Refusal(
                reason,
                request.getMethod(),
                String.valueOf(operation.getMethodName()),
                null,
                address.text());
    }
}
