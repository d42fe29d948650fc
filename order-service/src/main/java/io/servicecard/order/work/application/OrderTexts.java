package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Asset;
import io.servicecard.order.work.domain.Intake;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.TimelineEntry;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.crypto.PersonalKey;
import io.servicecard.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Seals what people wrote into an order with its customer's key, and opens it. */
@ApplicationScoped
public class OrderTexts {
    private static final String DESCRIPTION = "orders.asset_description";
    private static final String SERIAL_NUMBER = "orders.asset_serial_number";
    private static final String CONDITION = "orders.item_condition";
    private static final String SIGNED_BY = "orders.signed_by";
    private static final String CLOSING_REASON = "orders.closing_reason";
    private static final String NOTE = "timeline_entry.note";

    private final PersonalData personalData;

    OrderTexts(PersonalData personalData) {
        this.personalData = personalData;
    }

    /**
     * What people wrote; every part is null when it was not written, or the customer was erased.
     *
     * @param description of the asset
     * @param serialNumber of the asset
     * @param condition in which it came
     * @param signedBy who signed the intake act
     * @param closingReason why the order was rejected or cancelled
     */
    public record Opened(
            String description,
            String serialNumber,
            String condition,
            String signedBy,
            String closingReason) {
        /** Without any value, which may not end in a log. */
        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** What people wrote into the order. */
    public Opened open(Order order) {
        var customer = order.origin().customerId();
        return open(order, personalData.keysOf(List.of(customer)).get(customer));
    }

    static Opened open(Order order, PersonalKey key) {
        var asset = order.origin().asset();
        return new Opened(
                key.open(DESCRIPTION, asset.description()),
                key.open(SERIAL_NUMBER, asset.serialNumber()),
                key.open(CONDITION, order.intake().map(Intake::condition).orElse(null)),
                key.open(SIGNED_BY, order.intake().map(Intake::signedBy).orElse(null)),
                key.open(CLOSING_REASON, order.standing().closingReason().orElse(null)));
    }

    /**
     * Begins nothing new for a customer who was forgotten.
     *
     * @throws io.servicecard.platform.crypto.PersonalDataErased when the customer was
     */
    void mustBeKnown(UUID customerId) {
        var unused = personalData.keyOf(customerId).seal(NOTE, "");
    }

    Asset asset(UUID customerId, NewOrder.Item item) {
        var key = personalData.keyOf(customerId);
        return new Asset(
                item.assetId(),
                key.seal(DESCRIPTION, item.description()),
                key.seal(SERIAL_NUMBER, item.serialNumber()));
    }

    Intake intake(Order order, NewIntake act) {
        var key = personalData.keyOf(order.origin().customerId());
        return new Intake(
                key.seal(CONDITION, act.condition()),
                key.seal(SIGNED_BY, act.signedBy()),
                act.readyBy());
    }

    /** What was said about what happened to an order, by its version. */
    public Map<Long, String> notes(UUID customerId, List<TimelineEntry> timeline) {
        var noted = timeline.stream().filter(entry -> entry.note().isPresent()).toList();
        if (noted.isEmpty()) {
            return Map.of();
        }
        var key = personalData.keysOf(List.of(customerId)).get(customerId);
        var notes = new HashMap<Long, String>();
        noted.forEach(
                entry -> notes.put(entry.version(), key.open(NOTE, entry.note().orElseThrow())));
        return notes;
    }

    /** Null for nothing. */
    public Sealed note(Order order, String note) {
        return note == null
                ? null
                : personalData.keyOf(order.origin().customerId()).seal(NOTE, note);
    }

    Sealed closingReason(Order order, String reason) {
        return personalData.keyOf(order.origin().customerId()).seal(CLOSING_REASON, reason);
    }
}
