package io.servicecard.order.template.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The industry pack that a version of a template was loaded from. */
@Embeddable
public record PackRef(
        @Column(name = "pack") String key, @Column(name = "pack_version") Integer version) {}
