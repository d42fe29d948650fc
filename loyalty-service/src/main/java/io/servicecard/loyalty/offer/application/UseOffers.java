package io.servicecard.loyalty.offer.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.ReadAccount;
import io.servicecard.loyalty.campaign.application.Promises;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.loyalty.offer.domain.Offer;
import io.servicecard.loyalty.offer.domain.OfferRefused;
import io.servicecard.loyalty.offer.domain.OfferStanding;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Shows offers to whose they are, activates them, and lets orders use them. */
@ApplicationScoped
public class UseOffers implements Promises {
    private final Accounts accounts;
    private final ReadAccount readAccount;
    private final Offers offers;
    private final DatabaseClock clock;
    private final Caller caller;

    UseOffers(
            Accounts accounts,
            ReadAccount readAccount,
            Offers offers,
            DatabaseClock clock,
            Caller caller) {
        this.accounts = accounts;
        this.readAccount = readAccount;
        this.offers = offers;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * An offer, and how it stands by the clock.
     *
     * @param offer which
     * @param standing at this moment
     */
    public record Seen(Offer offer, OfferStanding standing) {
        private Seen(Offer offer, Instant now) {
            this(offer, offer.at(now));
        }

        /** Changes with everything shown, also with what changes by time alone. */
        public long revision() {
            return Objects.hash(offer.version(), standing.name()) & 0xffffffffL;
        }
    }

    /**
     * An offer.
     *
     * @throws OfferRefused.OfferNotFound when there is none that the caller may see
     */
    @Transactional
    public Seen one(UUID id) {
        var unused = customerOf(id);
        return new Seen(offers.findById(id), clock.instant());
    }

    /**
     * Offers of a customer with smaller ids, newest first.
     *
     * @throws io.servicecard.loyalty.account.domain.LoyaltyRefused.AccountNotFound when the caller
     *     may not see the customer's account
     */
    @Transactional
    public List<Seen> of(UUID customerId, UUID before, int rows) {
        var customer = readAccount.visible(customerId).customerId();
        var now = clock.instant(); // the database's: asked once for all of them
        return offers.page(customer, before, rows).stream()
                .map(offer -> new Seen(offer, now))
                .toList();
    }

    /**
     * Activates an offer of the caller.
     *
     * @throws OfferRefused.OfferNotFound when there is none that the caller may see
     * @throws OfferRefused.OfferState when it was activated before, or its time is over
     */
    @Transactional
    public Seen activate(UUID id) {
        var unused =
                accounts.lockOpenOf(customerOf(id)).orElseThrow(OfferRefused.OfferNotFound::new);
        var offer = offers.findById(id);
        var now = clock.instant();
        offer.activate(now);
        return new Seen(offer, now);
    }

    private UUID customerOf(UUID id) {
        return caller.visible(() -> offers.customerOf(id), Function.identity())
                .orElseThrow(OfferRefused.OfferNotFound::new);
    }

    @Override
    public Set<UUID> heldFor(OrderFacts facts) {
        return offers.campaignsFor(facts.customerId(), facts.orderId(), facts.at());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void used(UUID campaignId, OrderFacts facts, long points) {
        offers.of(campaignId, facts.customerId()).orElseThrow().use(facts.orderId(), points);
    }
}
