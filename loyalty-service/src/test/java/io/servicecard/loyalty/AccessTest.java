package io.servicecard.loyalty;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.operations.AccessTableTest;
import io.servicecard.platform.testing.operations.Requests;

@QuarkusTest
class AccessTest extends AccessTableTest {
    @Override
    protected Requests requests() {
        return new LoyaltyRequests();
    }
}
