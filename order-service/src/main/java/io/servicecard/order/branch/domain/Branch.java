package io.servicecard.order.branch.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** A place where orders are taken in and done. Its currency is that of all its orders. */
@Entity
@Table(name = "branch")
public class Branch {
    @Id private UUID id;
    private String name;
    private String zone;
    private String currency;
    private String calendarKey;
    @Embedded private Retention retention;
    private long version;

    /** For the persistence provider. */
    protected Branch() {}

    /** A new branch. */
    public Branch(UUID id, String name, ZoneId zone, Currency currency) {
        this.id = id;
        this.name = name;
        this.zone = zone.getId();
        this.currency = currency.getCurrencyCode();
        this.version = 1;
    }

    /** Works by this calendar from now on. */
    public void workBy(String calendar) {
        calendarKey = calendar;
        version += 1;
    }

    /** Keeps orders of forgotten customers for so long from now on. */
    public void keep(Retention confirmed) {
        retention = confirmed;
        version += 1;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** IANA time zone in which its days begin. */
    public String zone() {
        return zone;
    }

    /** ISO 4217 code. */
    public String currency() {
        return currency;
    }

    /** Key of the calendar by which it works. */
    public Optional<String> calendarKey() {
        return Optional.ofNullable(calendarKey);
    }

    /** How long it keeps orders of forgotten customers, once somebody has vouched for that. */
    public Optional<Retention> retention() {
        return Optional.ofNullable(retention);
    }

    /** Its version, from 1. */
    public long version() {
        return version;
    }
}
