package io.servicecard.peers.spring.order;

/** Columns whose values are sealed; a value opens only for its own. */
final class Columns {
    static final String DESCRIPTION = "orders.asset_description";
    static final String SERIAL_NUMBER = "orders.asset_serial_number";
    static final String CONDITION = "orders.item_condition";
    static final String SIGNED_BY = "orders.signed_by";
    static final String CLOSING_REASON = "orders.closing_reason";

    private Columns() {}
}
