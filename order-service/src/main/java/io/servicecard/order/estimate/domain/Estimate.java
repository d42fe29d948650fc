package io.servicecard.order.estimate.domain;

import io.servicecard.order.price.domain.Price;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.order.work.domain.OrderLine;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Further work on an order, offered to its customer line by line. What it says never changes. Its
 * order's row is the lock for it.
 */
@Entity
@DynamicUpdate
@Table(name = "estimate")
public class Estimate {
    /** How many an order may have; the database keeps to it, too. */
    private static final int MOST = 100;

    @Id private UUID id;
    private UUID orderId;
    private int number;

    @Enumerated(EnumType.STRING)
    private EstimateState state;

    @Embedded private Quote quote;
    private String linkHash;
    private Instant sentAt;
    private Instant expiresAt;
    private Instant decidedAt;
    private long version;

    /** For the persistence provider. */
    protected Estimate() {}

    /**
     * A draft.
     *
     * @param number counts an order's estimates, from 1
     * @throws EstimateRefused.TooMany when the order has enough
     */
    public Estimate(
            UUID id,
            UUID orderId,
            int number,
            String currency,
            Rate discount,
            List<OrderLine> lines) {
        if (number > MOST) {
            throw new EstimateRefused.TooMany(MOST);
        }
        this.id = id;
        this.orderId = orderId;
        this.number = number;
        this.state = EstimateState.DRAFT;
        this.quote = new Quote(currency, discount, lines);
        this.version = 1;
    }

    /** Puts it before the customer, who has until then to decide. */
    public void send(String hashOfLink, Instant now, Instant until) {
        mustBe(EstimateState.DRAFT);
        become(EstimateState.SENT);
        linkHash = hashOfLink;
        sentAt = now;
        expiresAt = until;
    }

    /** Gives way to another one. */
    public void supersede() {
        mustBe(EstimateState.SENT);
        become(EstimateState.SUPERSEDED);
    }

    /** Takes the customer's decision on each line, by its place. */
    public Verdict decide(Map<Integer, Boolean> answers, Instant now) {
        mustBe(EstimateState.SENT);
        if (isOver(now)) {
            throw new EstimateRefused.TooLate();
        }
        var agreed = quote.decide(answers);
        decidedAt = now;
        become(
                agreed.isEmpty()
                        ? EstimateState.DECLINED
                        : agreed.size() == quote.lines().size()
                                ? EstimateState.APPROVED
                                : EstimateState.PARTIALLY_APPROVED);
        return new Verdict(state, agreed);
    }

    /** Ends it: nobody decided in time. */
    public Verdict expire() {
        lapse();
        return new Verdict(state, List.of());
    }

    /** Ends it for an order that has ended before. */
    public void lapse() {
        mustBe(EstimateState.SENT);
        become(EstimateState.EXPIRED);
    }

    private void mustBe(EstimateState wanted) {
        if (state != wanted) {
            throw new EstimateRefused.Elsewhere(state);
        }
    }

    private void become(EstimateState next) {
        state = next;
        version++;
    }

    /** What it offers, each line with its share of the discount. */
    public Price price() {
        return quote.price();
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The order whose work it is. */
    public UUID orderId() {
        return orderId;
    }

    /** Counts the order's estimates, from 1. */
    public int number() {
        return number;
    }

    /** Where it is. */
    public EstimateState state() {
        return state;
    }

    /** Of all its amounts, ISO 4217. */
    public String currency() {
        return quote.currency();
    }

    /** What is offered, before the discount. */
    public List<OrderLine> lines() {
        return quote.lines();
    }

    /** What the customer said about a line; empty before. */
    public Optional<Boolean> decision(int place) {
        return quote.decision(place);
    }

    /** Whether the time to decide is over; of an estimate that was sent. */
    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Until when it can be decided; empty for a draft. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** When it was decided; empty before. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** When it was sent; empty for a draft. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
