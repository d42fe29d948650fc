package io.servicecard.peers.spring.order;

import io.servicecard.peers.spring.crypto.PersonalKeys.PersonalKey;

/** What people wrote into an order; each value opens only as that of its own column. */
record OpenedTexts(
        String description,
        String serialNumber,
        String condition,
        String signedBy,
        String closingReason) {
    /** Those of a customer whose key was destroyed. */
    static final OpenedTexts ERASED = new OpenedTexts(null, null, null, null, null);

    private static final String DESCRIPTION = "orders.asset_description";
    private static final String SERIAL_NUMBER = "orders.asset_serial_number";
    private static final String CONDITION = "orders.item_condition";
    private static final String SIGNED_BY = "orders.signed_by";
    private static final String CLOSING_REASON = "orders.closing_reason";

    static OpenedTexts of(StoredOrder.Texts texts, PersonalKey key) {
        return new OpenedTexts(
                key.open(DESCRIPTION, texts.description()),
                key.open(SERIAL_NUMBER, texts.serialNumber()),
                key.open(CONDITION, texts.condition()),
                key.open(SIGNED_BY, texts.signedBy()),
                key.open(CLOSING_REASON, texts.closingReason()));
    }

    StoredOrder.Texts sealed(PersonalKey key) {
        return new StoredOrder.Texts(
                key.seal(DESCRIPTION, description),
                key.seal(SERIAL_NUMBER, serialNumber),
                key.seal(CONDITION, condition),
                key.seal(SIGNED_BY, signedBy),
                key.seal(CLOSING_REASON, closingReason));
    }

    /** Without any value, which may not end in a log. */
    @Override
    public String toString() {
        return "OpenedTexts";
    }
}
