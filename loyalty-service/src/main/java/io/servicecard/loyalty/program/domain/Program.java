package io.servicecard.loyalty.program.domain;

import io.servicecard.platform.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The programme: rates by currency, and how long points live. */
@Entity
public class Program {
    @Id private UUID id;
    private int pointsValid;
    private int pendingDays;
    private long debtLimit;
    private String defaultCurrency;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "program_rate", joinColumns = @JoinColumn(name = "program_id"))
    @MapKeyColumn(name = "currency")
    private Map<String, Rate> rates = new HashMap<>();

    /** For the persistence provider. */
    protected Program() {}

    /** Points for an amount paid in money; none in a currency without a rate. */
    public long earned(Money paid) {
        return Optional.ofNullable(rates.get(paid.currency()))
                .map(rate -> rate.earned(paid.amountMinor()))
                .orElse(0L);
    }

    /** What the points pay in a currency; nothing when points do not pay in it. */
    public Optional<Money> worth(long points, String currency) {
        return Optional.ofNullable(rates.get(currency))
                .map(rate -> new Money(rate.worth(points), currency));
    }

    /** The most points that are worth no more than what is due; 0 when points do not pay in it. */
    public long payable(Money due) {
        return Optional.ofNullable(rates.get(due.currency()))
                .map(rate -> rate.payable(due.amountMinor()))
                .orElse(0L);
    }

    /** The currency a hold is valued in when nothing else says one. */
    public String defaultCurrency() {
        return defaultCurrency;
    }

    /** When points that an order earns at this moment may be spent. */
    public Instant availableFrom(Instant earned) {
        return earned.plus(Duration.ofDays(pendingDays));
    }

    /** How many points an account may owe; what is to be taken back beyond it is forgiven. */
    public long debtLimit() {
        return debtLimit;
    }

    /** When points granted at this moment expire. */
    public Instant expiryOf(Instant granted) {
        return granted.atOffset(ZoneOffset.UTC).plusMonths(pointsValid).toInstant();
    }
}
