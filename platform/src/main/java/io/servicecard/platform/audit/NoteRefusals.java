package io.servicecard.platform.audit;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.TokenFault;
import io.vertx.core.http.HttpServerRequest;
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
    private final CurrentIdentityAssociation identities;

    NoteRefusals(RefusalTrail trail, Caller caller, CurrentIdentityAssociation identities) {
        this.trail = trail;
        this.caller = caller;
        this.identities = identities;
    }

    @ServerResponseFilter(priority = FIRST)
    void note(
            ContainerRequestContext request,
            ContainerResponseContext response,
            SimpleResourceInfo operation,
            HttpServerRequest connection,
            Throwable failure) {
        int status = response.getStatus();
        if (status == Status.UNAUTHORIZED.getStatusCode()
                && failure instanceof AuthenticationFailedException) {
            note(TokenFault.of(failure).name(), request, operation, connection, null);
        } else if (status == Status.FORBIDDEN.getStatusCode()) {
            noteSubject("WRONG_ROLE", request, operation, connection);
        } else if (status == Status.NOT_FOUND.getStatusCode() && caller.wasShownNothing()) {
            noteSubject("FOREIGN_OBJECT", request, operation, connection);
        }
    }

    /** This may be the event loop, where nobody waits for the identity. */
    private void noteSubject(
            String reason,
            ContainerRequestContext request,
            SimpleResourceInfo operation,
            HttpServerRequest connection) {
        var unused =
                identities
                        .getDeferredIdentity()
                        .subscribe()
                        .with(
                                identity ->
                                        note(
                                                reason,
                                                request,
                                                operation,
                                                connection,
                                                identity.isAnonymous()
                                                        ? null
                                                        : identity.getPrincipal().getName()));
    }

    private void note(
            String reason,
            ContainerRequestContext request,
            SimpleResourceInfo operation,
            HttpServerRequest connection,
            String subject) {
        var address = connection.remoteAddress();
        trail.note(
                new Refusal(
                        reason,
                        request.getMethod(),
                        String.valueOf(operation.getMethodName()),
                        subject,
                        address == null ? "" : String.valueOf(address.hostAddress())));
    }
}
