package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.HandOverRefused;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderCommand;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.order.work.domain.TimelineEntry;
import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads orders: staff all of them, customers their own. */
@ApplicationScoped
public class ReadOrders {
    /** How much of what happened somebody who follows an order sees. */
    private static final int TRACKED = 200;

    private final Orders orders;
    private final WholeOrders wholeOrders;
    private final Journal journal;
    private final OrderSecrets secrets;
    private final OrderTexts texts;
    private final Caller caller;
    private final InstantSource clock;

    ReadOrders(
            Orders orders,
            WholeOrders wholeOrders,
            Journal journal,
            OrderSecrets secrets,
            OrderTexts texts,
            Caller caller,
            InstantSource clock) {
        this.clock = clock;
        this.orders = orders;
        this.wholeOrders = wholeOrders;
        this.journal = journal;
        this.secrets = secrets;
        this.texts = texts;
        this.caller = caller;
    }

    /**
     * An order as somebody who holds its tracking token may see it.
     *
     * @param timeline the latest of what happened, oldest first
     */
    public record Tracked(Order order, List<TimelineEntry> timeline) {}

    /**
     * What happened to an order.
     *
     * @param notes what was said about it, by version; null of a customer who was erased
     * @param forStaff whether staff reads it
     */
    public record Timeline(List<TimelineEntry> entries, Map<Long, String> notes, boolean forStaff) {
        /** Without any note, which may not end in a log. */
        @Override
        public String toString() {
            return "Timeline";
        }
    }

    /**
     * The order.
     *
     * @throws OrderRefused.NotFound when there is none, or it is somebody else's
     */
    public Order one(UUID orderId) {
        return caller.visible(() -> orders.withLines(orderId), order -> order.origin().customerId())
                .orElseThrow(OrderRefused.NotFound::new);
    }

    /**
     * An order to be shown.
     *
     * @param texts what people wrote into it
     */
    public record Shown(Order order, OrderTexts.Opened texts) {}

    /**
     * The order to be shown, as it is at one moment.
     *
     * @throws OrderRefused.NotFound when there is none, or it is somebody else's
     */
    public Shown shown(UUID orderId) {
        var whole =
                caller.visible(
                                () -> wholeOrders.find(orderId),
                                found -> found.order().origin().customerId())
                        .orElseThrow(OrderRefused.NotFound::new);
        return new Shown(whole.order(), OrderTexts.open(whole.order(), whole.key()));
    }

    /** The orders that do the order's work again, oldest first, after the cursor's. */
    public List<Order> followUps(UUID orderId, UUID cursor, int limit) {
        return orders.followUpsOf(one(orderId).id(), cursor, limit);
    }

    /** Newest first; a customer's list holds the own ones, whatever the filter says. */
    public List<Order> list(OrderFilter filter, UUID cursor, int limit) {
        var owner = caller.onlyOwner();
        if (owner.isPresent()
                && filter.customerId().filter(id -> !id.equals(owner.get())).isPresent()) {
            return List.of();
        }
        var customer = owner.isPresent() ? owner : filter.customerId();
        return orders.before(filter.of(customer), cursor, limit);
    }

    /**
     * What happened to the order after a version, oldest first; customers see what is not internal.
     */
    public Timeline timeline(UUID orderId, long after, int limit) {
        var order = one(orderId);
        boolean staff = caller.onlyOwner().isEmpty();
        var entries =
                journal.after(order.id(), after, staff ? Visibility.ALL : Visibility.SHOWN, limit);
        return new Timeline(entries, texts.notes(order.origin().customerId(), entries), staff);
    }

    /**
     * The order of a tracking token.
     *
     * @throws OrderRefused.TrackingUnknown when no order has it
     */
    public Tracked track(String token) {
        var order =
                orders.tracked(secrets.trackingHash(token))
                        .orElseThrow(OrderRefused.TrackingUnknown::new);
        return new Tracked(order, journal.lastPublic(order.id(), TRACKED));
    }

    /**
     * What the customer shows to get the item.
     *
     * @param code null while it is locked, for too many wrong ones were tried
     * @param lockedUntil when there is a new one; null when it is not locked
     */
    public record Pin(String code, Instant lockedUntil) {}

    /**
     * The PIN for which the order is handed over.
     *
     * @throws HandOverRefused.PinNotReady while the order cannot be handed over
     */
    public Pin pin(UUID orderId) {
        var order = one(orderId);
        if (!OrderCommand.HAND_OVER.isAllowedIn(order.state())) {
            throw new HandOverRefused.PinNotReady(order.state());
        }
        var pin = order.pin().at(clock.instant());
        return pin.isLocked()
                ? new Pin(null, pin.lockedUntil())
                : new Pin(secrets.pin(orderId, pin), null);
    }
}
