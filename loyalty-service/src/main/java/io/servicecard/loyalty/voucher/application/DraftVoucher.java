package io.servicecard.loyalty.voucher.application;

import io.servicecard.loyalty.voucher.domain.Voucher;
import io.servicecard.loyalty.voucher.domain.VoucherRefused;
import io.servicecard.loyalty.voucher.domain.VoucherTerms;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes a voucher, and writes it anew while it is a draft. */
@ApplicationScoped
public class DraftVoucher {
    private final Vouchers vouchers;

    DraftVoucher(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    /**
     * The draft.
     *
     * @throws VoucherRefused.VoucherKeyTaken when another voucher has the key
     */
    @Transactional
    public Voucher draft(String key, VoucherTerms terms) {
        var voucher = new Voucher(Ids.next(), key, terms);
        int inserted =
                vouchers.getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO voucher_key (key, voucher_id) VALUES (:key, :id) ON CONFLICT DO NOTHING")
                        .setParameter("key", key)
                        .setParameter("id", voucher.id())
                        .executeUpdate();
        if (inserted == 0) {
            throw new VoucherRefused.VoucherKeyTaken();
        }
        vouchers.persist(voucher);
        return voucher;
    }

    /**
     * The changed draft.
     *
     * @throws VoucherRefused when there is none, or it is no draft any more
     */
    @Transactional
    public Voucher change(UUID id, VoucherTerms terms, IfMatch ifMatch) {
        var voucher = vouchers.lock(id).orElseThrow(VoucherRefused.VoucherNotFound::new);
        IfMatch.require(ifMatch, voucher.version());
        voucher.change(terms);
        return voucher;
    }
}
