package io.servicecard.notification.message;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.notification.support.Surroundings;
import io.servicecard.platform.testing.operations.HostileInputTest;
import io.servicecard.platform.testing.operations.Requests;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HardInputTest extends HostileInputTest {
    @Override
    protected Requests requests() {
        return new NotificationRequests();
    }
}
