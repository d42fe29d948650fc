package io.servicecard.loyalty.voucher.api;

import io.servicecard.loyalty.voucher.domain.Voucher;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A voucher, without its code.
 *
 * @param id the voucher
 * @param key its name for people
 * @param state DRAFT, PUBLISHED, then perhaps STOPPED
 * @param terms what it says
 * @param version of the voucher
 */
@Schema(name = "Voucher")
public record VoucherView(
        UUID id, String key, Voucher.State state, VoucherBody terms, long version) {
    static VoucherView of(Voucher voucher) {
        return new VoucherView(
                voucher.id(),
                voucher.key(),
                voucher.state(),
                VoucherBody.of(voucher.terms()),
                voucher.version());
    }
}
