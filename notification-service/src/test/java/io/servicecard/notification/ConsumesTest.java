package io.servicecard.notification;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.ConsumedEventsTest;

@QuarkusTest
class ConsumesTest extends ConsumedEventsTest {}
