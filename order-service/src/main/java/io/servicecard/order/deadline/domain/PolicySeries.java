package io.servicecard.order.deadline.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A policy by its key: numbers its versions, from 1 without gaps. */
@Entity
@Table(name = "deadline_policy")
public class PolicySeries {
    @Id private String key;
    private int latestVersion;

    /** For the persistence provider. */
    protected PolicySeries() {}

    /** The number of a further version; the policy's row must be locked. */
    public int nextVersion() {
        latestVersion += 1;
        return latestVersion;
    }
}
