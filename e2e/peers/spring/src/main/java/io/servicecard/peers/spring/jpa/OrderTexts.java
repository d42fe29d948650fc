package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.StoredOrder;
import jakarta.persistence.Embeddable;

/** What people wrote into an order, sealed. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // Hibernate compares arrays by what is in them
record OrderTexts(
        byte[] assetDescription,
        byte[] assetSerialNumber,
        byte[] itemCondition,
        byte[] signedBy,
        byte[] closingReason) {
    static OrderTexts of(StoredOrder.Texts texts) {
        return new OrderTexts(
                texts.description(),
                texts.serialNumber(),
                texts.condition(),
                texts.signedBy(),
                texts.closingReason());
    }

    StoredOrder.Texts shown() {
        return new StoredOrder.Texts(
                assetDescription, assetSerialNumber, itemCondition, signedBy, closingReason);
    }
}
