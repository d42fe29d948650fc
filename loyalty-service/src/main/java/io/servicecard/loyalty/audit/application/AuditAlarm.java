package io.servicecard.loyalty.audit.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Makes what an audit finds heard: a line of the log for each violation, and a gauge for each check
 * with what the last audit of this replica found, which an alert watches.
 */
@ApplicationScoped
class AuditAlarm {
    private static final Logger LOG = Logger.getLogger(AuditAlarm.class);

    private final Map<Check, AtomicLong> found = new EnumMap<>(Check.class);

    AuditAlarm(MeterRegistry registry) {
        for (var check : Check.values()) {
            var count = new AtomicLong();
            found.put(check, count);
            Gauge.builder("servicecard.loyalty.audit.violations", count, AtomicLong::doubleValue)
                    .description("What the last audit found that must not be")
                    .tag("check", check.name())
                    .tag("invariant", String.valueOf(check.invariant()))
                    .register(registry);
        }
    }

    void raise(AuditLedger.Findings findings) {
        findings.checks().forEach(check -> found.get(check.check()).set(check.violations()));
        findings.violations()
                .forEach(
                        violation ->
                                LOG.errorf(
                                        "The ledger is wrong: invariant %d, %s, %s: %s",
                                        violation.invariant(),
                                        violation.check(),
                                        violation.subject(),
                                        violation.detail()));
    }
}
