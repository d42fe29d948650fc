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

    /** What happened to the orders that are made for the attacks is forecast anew by and by. */
    @Override
    protected void settle() throws Exception {
        watch.round(() -> true);
    }
}
