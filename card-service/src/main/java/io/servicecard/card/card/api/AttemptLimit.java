package io.servicecard.card.card.api;

import io.servicecard.card.card.application.ActivationAttempts;
import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.platform.security.Caller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Takes an attempt before the operation and gives it back unless the activation failed. Stands
 * around the transaction of the operation: its own two are before and after, so that a request
 * never holds two connections, and a failure is counted though everything else is rolled back.
 */
@LimitedAttempts
@Interceptor
@Priority(Interceptor.Priority.APPLICATION - 100)
class AttemptLimit {
    private final ActivationAttempts attempts;
    private final Caller caller;

    AttemptLimit(ActivationAttempts attempts, Caller caller) {
        this.attempts = attempts;
        this.caller = caller;
    }

    @AroundInvoke
    Object limit(InvocationContext call) throws Exception {
        var subject = caller.subject();
        attempts.take(subject);
        boolean failed = false;
        try {
            return call.proceed();
        } catch (CardRefused.ActivationFailed e) {
            failed = true;
            throw e;
        } finally {
            if (!failed) {
                attempts.giveBack(subject);
            }
        }
    }
}
