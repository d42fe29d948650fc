package io.servicecard.order.template.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A template by its key: numbers its versions, from 1 without gaps. */
@Entity
@Table(name = "order_template")
public class OrderTemplate {
    @Id private String key;
    private int latestVersion;

    /** For the persistence provider. */
    protected OrderTemplate() {}

    /** The number of a further version; the template's row must be locked. */
    public int nextVersion() {
        latestVersion += 1;
        return latestVersion;
    }
}
