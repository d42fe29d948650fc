package io.servicecard.loyalty.voucher.api;

import io.servicecard.loyalty.voucher.domain.VoucherTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a voucher says.
 *
 * @param points it gives each time
 * @param mostUses how often it can be used in all
 * @param mostPerCustomer how often by one customer
 * @param startsAt from when its code is good
 * @param endsAt until when
 */
@Schema(name = "VoucherTerms")
public record VoucherBody(
        @NotNull @Min(1) @Max(VoucherBody.MOST_POINTS) Long points,
        @NotNull @Min(1) @Max(VoucherBody.MOST_USES) Integer mostUses,
        @NotNull @Min(1) @Max(VoucherBody.MOST_USES) Integer mostPerCustomer,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt) {
    static final long MOST_POINTS = 1_000_000;
    static final int MOST_USES = 1_000_000;

    static VoucherBody of(VoucherTerms terms) {
        return new VoucherBody(
                terms.points(),
                terms.mostUses(),
                terms.mostPerCustomer(),
                terms.startsAt(),
                terms.endsAt());
    }

    VoucherTerms toDomain() {
        return new VoucherTerms(points, mostUses, mostPerCustomer, startsAt, endsAt);
    }
}
