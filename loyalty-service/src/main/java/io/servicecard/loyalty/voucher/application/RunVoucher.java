package io.servicecard.loyalty.voucher.application;

import io.servicecard.loyalty.voucher.domain.Voucher;
import io.servicecard.loyalty.voucher.domain.VoucherRefused;
import io.servicecard.platform.crypto.Secrets;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Publishes a voucher with its code, and stops it. */
@ApplicationScoped
public class RunVoucher {
    private static final String CODE = "loyalty-voucher";

    private final Vouchers vouchers;
    private final Secrets secrets;
    private final DatabaseClock clock;

    RunVoucher(Vouchers vouchers, Secrets secrets, DatabaseClock clock) {
        this.vouchers = vouchers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A published voucher.
     *
     * @param code 256 bits, base64url, which nobody can guess; told here and never again
     */
    public record Published(Voucher voucher, String code) {}

    /**
     * Publishes a draft.
     *
     * @throws VoucherRefused when there is none, or it cannot be published
     */
    @Transactional
    public Published publish(UUID id, IfMatch ifMatch) {
        var voucher = vouchers.lock(id).orElseThrow(VoucherRefused.VoucherNotFound::new);
        IfMatch.check(ifMatch, voucher.version());
        var code = secrets.token(CODE, id);
        voucher.publish(hash(code), clock.instant());
        vouchers.limit(voucher);
        return new Published(voucher, code);
    }

    /**
     * The stopped voucher.
     *
     * @throws VoucherRefused when there is none, or it is not published
     */
    @Transactional
    public Voucher stop(UUID id, IfMatch ifMatch) {
        var voucher = vouchers.lock(id).orElseThrow(VoucherRefused.VoucherNotFound::new);
        IfMatch.check(ifMatch, voucher.version());
        voucher.stop();
        return voucher;
    }

    /** What is kept of a code. */
    byte[] hash(String code) {
        return secrets.hash(CODE + "-hash", code);
    }
}
