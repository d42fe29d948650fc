package io.servicecard.loyalty;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.testing.operations.HostileInputTest;
import io.servicecard.platform.testing.operations.Requests;

@QuarkusTest
class HardInputTest extends HostileInputTest {
    @Override
    protected Requests requests() {
        return new LoyaltyRequests();
    }

    /** Other tests leave lots and rewards behind whose moment has come. */
    @Override
    protected void settle() throws Exception {
        for (var work : Arc.container().listAll(BackgroundWork.class)) {
            work.get().round(() -> true);
        }
    }
}
