package io.servicecard.peers.spring.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order as it is kept.
 *
 * @param version counts its changes, from 1
 * @param readyBy when it is promised; null before it is taken in
 * @param waiting null while it does not wait
 * @param followUp null when it does no work of another order again
 * @param handedOverAt null before it is handed over
 * @param fee for its end before its work is done
 */
public record StoredOrder(
        UUID id,
        String number,
        long version,
        String state,
        String priority,
        UUID customerId,
        UUID cardId,
        UUID branchId,
        OrderView.TemplateRef template,
        Texts texts,
        Instant readyBy,
        OrderView.Waiting waiting,
        OrderView.FollowUp followUp,
        Instant handedOverAt,
        Money total,
        List<Line> lines,
        List<OrderView.Stage> stages,
        Paid paid,
        Fee fee) {

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
     * @param warrantyDays from hand-over; 0 for none
     * @param warrantyUntil of work done again, when the first work's warranty ends; else null
     */
    public record Line(
            LineKind kind,
            UUID serviceId,
            Name name,
            long unitPriceMinor,
            int quantity,
            int taxBasisPoints,
            long discountMinor,
            int warrantyDays,
            Instant warrantyUntil) {
        long grossMinor() {
            return Shares.half(unitPriceMinor, quantity, kind.priced());
        }

        long netMinor() {
            return grossMinor() - discountMinor;
        }

        /** When the warranty ends; null while that is not known, or there is none. */
        Instant warrantyEnd(Instant handedOverAt) {
            return warrantyUntil != null || handedOverAt == null || warrantyDays == 0
                    ? warrantyUntil
                    : handedOverAt.plus(Duration.ofDays(warrantyDays));
        }
    }

    /**
     * What payments come to, in minor units.
     *
     * @param minor of those that count
     * @param byPointsMinor what of it is paid with points
     * @param refundedMinor what was given back, of money and points
     * @param keptMoneyMinor what was paid in money and not given back
     */
    public record Paid(long minor, long byPointsMinor, long refundedMinor, long keptMoneyMinor) {
        /** Nothing. */
        public static final Paid NOTHING = new Paid(0, 0, 0, 0);
    }

    /**
     * What an end before the work is done costs, in minor units.
     *
     * @param proposedMinor null when nobody asked for the end
     * @param chargedMinor null unless it has ended so
     */
    public record Fee(Long proposedMinor, Long chargedMinor) {
        /** Nobody asked. */
        public static final Fee NONE = new Fee(null, null);
    }

    /** What is still to pay: of an order that ended early nothing but its fee, in money. */
    long dueMinor() {
        return fee.chargedMinor() == null
                ? Math.max(0, total.amountMinor() - paid.minor())
                : Math.max(0, fee.chargedMinor() - paid.keptMoneyMinor());
    }

    /** What was earned: from hand-over on, or of the fee. */
    long earnedMinor() {
        if (fee.chargedMinor() != null) {
            return Math.min(fee.chargedMinor(), paid.keptMoneyMinor());
        }
        return handedOverAt == null ? 0 : paid.minor() - paid.refundedMinor();
    }
}
