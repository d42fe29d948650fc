package io.servicecard.card.customer.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.card.customer.application.AccessLog;
import io.servicecard.card.customer.domain.AccessEntry;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who saw a customer's personal data. */
@Path("/v1/customers/{id}/access-log")
@RunOnVirtualThread
@Tag(name = "Customers")
public class AccessLogResource {
    private final AccessLog accessLog;

    AccessLogResource(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    record AccessView(
            UUID id, AccessEntry.Access access, String actor, String actorRole, Instant at) {
        static AccessView of(AccessEntry entry) {
            return new AccessView(
                    entry.id(), entry.access(), entry.actor(), entry.actorRole(), entry.at());
        }
    }

    @GET
    @RolesAllowed({CUSTOMER, MANAGER})
    @Operation(summary = "List who saw the customer's data, newest first")
    public Page<AccessView> listAccesses(@RestPath UUID id, @Valid @BeanParam Paging paging) {
        return paging.page(
                accessLog.of(id, paging.before(), paging.fetch()), AccessEntry::id, AccessView::of);
    }
}
