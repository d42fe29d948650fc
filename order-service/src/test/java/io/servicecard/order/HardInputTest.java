package io.servicecard.order;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.promise.application.PromiseWatch;
import io.servicecard.platform.testing.operations.HostileInputTest;
import io.servicecard.platform.testing.operations.Requests;
import jakarta.inject.Inject;

@QuarkusTest
class HardInputTest extends HostileInputTest {
    @Inject PromiseWatch watch;

    @Override
    protected Requests requests() {
        return new OrderRequests();
    }

    /**
     * By and by, what happened to the orders that are made for the attacks is forecast anew; and
     * the open work of all orders is looked at every minute.
     */
    @Override
    protected void settle() throws Exception {
        watch.round(() -> true);
        Shop.number(
                "WITH later AS (UPDATE work_to_give SET next_at = now() + interval '1 hour' RETURNING 1)"
                        + " SELECT count(*) FROM later WHERE 1 = ?",
                1);
    }
}
