package io.servicecard.loyalty;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.operations.HostileInputTest;
import io.servicecard.platform.testing.operations.Requests;

@QuarkusTest
class HardInputTest extends HostileInputTest {
    @Override
    protected Requests requests() {
        return new LoyaltyRequests();
    }
}
