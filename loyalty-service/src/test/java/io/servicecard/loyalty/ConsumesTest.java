package io.servicecard.loyalty;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.ConsumedEventsTest;

@QuarkusTest
class ConsumesTest extends ConsumedEventsTest {}
