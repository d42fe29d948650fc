package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.earning.domain.Award;
import io.servicecard.loyalty.earning.domain.OrderFacts;

/**
 * Says what an order earns. Asked in the ledger's transaction, with the customer's account locked,
 * once for each settlement of an order: the ledger keeps the answer, and returns of lines take
 * their part of it back.
 */
public interface Awards {
    /**
     * The award for these facts by the rules in force at their moment: points of each line, and
     * each rule that matched or why it did not.
     *
     * @throws io.servicecard.loyalty.earning.domain.EarningRefused.TooManyPoints when no account
     *     can hold so many
     */
    Award award(OrderFacts facts);
}
