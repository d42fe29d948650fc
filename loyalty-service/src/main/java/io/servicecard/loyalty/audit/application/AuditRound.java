package io.servicecard.loyalty.audit.application;

import io.servicecard.platform.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Audits the ledger unasked, so that the alarm is heard before somebody looks. */
@ApplicationScoped
public class AuditRound implements BackgroundWork {
    private final AuditLedger auditLedger;

    AuditRound(AuditLedger auditLedger) {
        this.auditLedger = auditLedger;
    }

    @Override
    public String name() {
        return "ledger-audit";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void round(BooleanSupplier going) {
        auditLedger.audit();
    }
}
