package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.Name;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A name in all three languages, a column each. */
@Embeddable
record LocalizedName(
        @Column(name = "name_ru") String ru,
        @Column(name = "name_en") String en,
        @Column(name = "name_pl") String pl) {
    static LocalizedName of(Name name) {
        return new LocalizedName(name.ru(), name.en(), name.pl());
    }

    Name shown() {
        return new Name(ru, en, pl);
    }
}
