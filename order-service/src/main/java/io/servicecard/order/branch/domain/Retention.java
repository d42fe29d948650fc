package io.servicecard.order.branch.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How long orders of a branch are kept once their customer is forgotten: laws differ, so a person
 * vouches for it.
 *
 * @param months from the last thing that happened to an order
 * @param legalBasis a code, for example {@code ACCOUNTING_RECORDS}
 * @param confirmedBy subject of who vouched for it
 * @param confirmedAt when
 */
@Embeddable
public record Retention(
        @Column(name = "retention_months") Integer months,
        @Column(name = "retention_basis") String legalBasis,
        @Column(name = "retention_confirmed_by") String confirmedBy,
        @Column(name = "retention_confirmed_at") Instant confirmedAt) {}
