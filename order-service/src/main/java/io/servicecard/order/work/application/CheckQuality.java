package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.QualityCheck;
import io.servicecard.order.work.domain.QualityResult;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Checks the work: it is ready, or goes on. */
@ApplicationScoped
public class CheckQuality {
    private final ChangeOrder orders;
    private final OrderTexts texts;
    private final Acting acting;
    private final QualityChecks checks;

    CheckQuality(ChangeOrder orders, OrderTexts texts, Acting acting, QualityChecks checks) {
        this.orders = orders;
        this.texts = texts;
        this.acting = acting;
        this.checks = checks;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order check(UUID orderId, IfMatch ifMatch, QualityResult result, List<String> defects) {
        var checker = acting.worker();
        return orders.change(
                orderId,
                ifMatch,
                (order, act) -> {
                    var event =
                            switch (result) {
                                case PASS -> order.passQualityCheck(checker, act);
                                case FAIL -> order.failQualityCheck(checker, act);
                            };
                    checks.persist(
                            new QualityCheck(
                                    Ids.next(),
                                    orderId,
                                    act,
                                    result,
                                    texts.defects(order, defects)));
                    return event;
                });
    }
}
