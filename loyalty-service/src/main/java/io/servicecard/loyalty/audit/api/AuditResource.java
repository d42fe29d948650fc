package io.servicecard.loyalty.audit.api;

import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.loyalty.audit.application.AuditLedger;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the ledger is right. */
@Path("/v1/loyalty/audit")
@RunOnVirtualThread
@Tag(name = "Loyalty audit", description = "Whether the ledger is right.")
public class AuditResource {
    private final AuditLedger auditLedger;

    AuditResource(AuditLedger auditLedger) {
        this.auditLedger = auditLedger;
    }

    /** Recomputes the ledger's invariants now. */
    @GET
    @RolesAllowed(MANAGER)
    @Operation(summary = "Recompute the ledger's invariants")
    public AuditLedger.Findings auditLedger() {
        return auditLedger.audit();
    }
}
