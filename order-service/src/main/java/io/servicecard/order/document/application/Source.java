package io.servicecard.order.document.application;

import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.estimate.domain.Estimate;
import io.servicecard.order.work.application.OrderTexts;
import io.servicecard.order.work.domain.Order;
import java.util.Optional;

/**
 * What papers of an order are written from, read in one transaction.
 *
 * @param texts what people wrote
 * @param estimate for an estimate
 * @param signature for which the item was given back; empty when it was for a PIN
 * @param signer who signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Source(
        Order order,
        Branch branch,
        OrderTexts.Opened texts,
        Optional<Estimate> estimate,
        Optional<byte[]> signature,
        Optional<String> signer) {
    @Override
    public String toString() {
        return "Source";
    }
}
