package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.order.work.domain.QualityCheck;
import io.servicecard.order.work.domain.QualityResult;
import io.servicecard.order.work.domain.StageRefused;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks the work: it is ready, or goes on. */
@ApplicationScoped
public class CheckQuality {
    private final ChangeOrder orders;
    private final ReworkTexts texts;
    private final Acting acting;
    private final QualityChecks checks;

    CheckQuality(ChangeOrder orders, ReworkTexts texts, Acting acting, QualityChecks checks) {
        this.orders = orders;
        this.texts = texts;
        this.acting = acting;
        this.checks = checks;
    }

    /**
     * The order after it.
     *
     * @param returnTo the stage from which the work is done again, empty for the last one; only for
     *     a check that fails
     * @throws OrderRefused when it may not happen
     */
    @Transactional
    public Order check(
            UUID orderId,
            IfMatch ifMatch,
            QualityResult result,
            List<String> defects,
            Optional<String> returnTo) {
        if (result == QualityResult.PASS && returnTo.isPresent()) {
            throw new StageRefused.DefectsUnexpected();
        }
        var checker = acting.worker();
        return orders.change(
                orderId,
                ifMatch,
                (order, act) -> {
                    var event =
                            switch (result) {
                                case PASS -> order.checking().pass(checker, act);
                                case FAIL -> order.checking().fail(checker, returnTo, act);
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
