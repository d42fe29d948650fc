package io.servicecard.loyalty.voucher.domain;

import java.time.Instant;

/**
 * What a voucher says.
 *
 * @param points it gives each time
 * @param mostUses how often it can be used in all: once, or by many
 * @param mostPerCustomer how often by one customer
 * @param startsAt from when
 * @param endsAt the first moment after it
 */
public record VoucherTerms(
        long points, int mostUses, int mostPerCustomer, Instant startsAt, Instant endsAt) {
    /**
     * Looks that all goes together.
     *
     * @throws VoucherRefused.VoucherSenseless when it does not
     */
    public VoucherTerms {
        if (mostPerCustomer > mostUses) {
            throw new VoucherRefused.VoucherSenseless("mostPerCustomer");
        }
        if (!startsAt.isBefore(endsAt)) {
            throw new VoucherRefused.VoucherSenseless("endsAt");
        }
    }
}
