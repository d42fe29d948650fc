package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.AccountEvent;

/** Tells others what happened to accounts, in the transaction of the change. */
public interface AccountEvents {
    /** Tells it once the transaction is committed. */
    void publish(AccountEvent event);
}
