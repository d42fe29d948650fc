package io.servicecard.order.naming.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What customers read, in the three languages of the suite. */
@Embeddable
public record LocalizedName(
        @Column(name = "name_ru") String ru,
        @Column(name = "name_en") String en,
        @Column(name = "name_pl") String pl) {}
