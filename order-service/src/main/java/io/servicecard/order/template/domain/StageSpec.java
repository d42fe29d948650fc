package io.servicecard.order.template.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;

/**
 * A stage as a template asks for it.
 *
 * @param key unique in the template
 * @param role who carries it out
 * @param normMinutes how long it takes by norm
 * @param mandatory whether the quality check waits for it
 * @param terms what else it asks
 */
@Embeddable
public record StageSpec(
        @Column(name = "key") String key,
        @Embedded LocalizedName name,
        @Column(name = "role") String role,
        @Column(name = "norm_minutes") int normMinutes,
        @Column(name = "mandatory") boolean mandatory,
        @Column(name = "terms") StageTerms terms) {
    /** Without terms it asks nothing else. */
    public StageSpec {
        terms = Objects.requireNonNullElse(terms, StageTerms.NONE);
    }
}
