package io.servicecard.peers.spring.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order as it is kept.
 *
 * @param version counts its changes, from 1
 * @param readyBy when it is promised; null before it is taken in
 * @param waiting null while it does not wait
 */
public record StoredOrder(
        UUID id,
        String number,
        long version,
        String state,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        OrderView.TemplateRef template,
        Texts texts,
        Instant readyBy,
        OrderView.Waiting waiting,
        Money total,
        List<Line> lines,
        List<OrderView.Stage> stages,
        Paid paid) {

    /** What people wrote, sealed; null where nobody did. */
    @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
    public record Texts(
            byte[] description,
            byte[] serialNumber,
            byte[] condition,
            byte[] signedBy,
            byte[] closingReason) {}

    /**
     * A line with name, price and tax as they were when it was agreed on.
     *
     * @param serviceId null for what is not of the catalogue
     */
    public record Line(
            LineKind kind,
            UUID serviceId,
            Name name,
            long unitPriceMinor,
            int quantity,
            int taxBasisPoints,
            long discountMinor) {
        long grossMinor() {
            return Shares.half(unitPriceMinor, quantity, kind.priced());
        }

        long netMinor() {
            return grossMinor() - discountMinor;
        }
    }

    /**
     * What payments that count come to, in minor units.
     *
     * @param byPointsMinor what of it is paid with points
     * @param refundedMinor what was given back
     */
    public record Paid(long minor, long byPointsMinor, long refundedMinor) {
        /** Nothing. */
        public static final Paid NOTHING = new Paid(0, 0, 0);
    }
}
