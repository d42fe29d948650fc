package io.servicecard.platform.audit;

import io.quarkus.arc.Arc;
import io.servicecard.platform.crypto.Openings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status.Family;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Notes in the trail whose personal data a request was answered with, if they are not the caller's
 * own. What a service reads for itself, without a request, is not noted.
 */
@ApplicationScoped
class NoteReads implements Openings {
    private final ReadTrail trail;
    private final AuditConfig config;
    private final OpenedForRequest opened;

    NoteReads(ReadTrail trail, AuditConfig config, OpenedForRequest opened) {
        this.trail = trail;
        this.config = config;
        this.opened = opened;
    }

    @Override
    public void opened(UUID owner) {
        if (config.reads() && Arc.container().requestContext().isActive()) {
            opened.add(owner);
        }
    }

    @ServerResponseFilter
    void note(ContainerResponseContext response, SimpleResourceInfo operation) {
        if (config.reads() && response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            opened.each(operation.getMethodName(), trail::note);
        }
    }
}
