package io.servicecard.order.work.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.testing.Contracts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderEventTest {
    private static final List<Class<?>> EVENTS = all(OrderEvent.class).toList();

    @Test
    void everyEventIsCalledAsItsContractIs() {
        assertTrue(EVENTS.size() > 30, EVENTS::toString);
        assertEquals(
                List.of(),
                EVENTS.stream()
                        .map(Class::getSimpleName)
                        .filter(name -> !Files.exists(contract(name)))
                        .toList());
    }

    private static Path contract(String name) {
        return Contracts.folder().resolve("events/order-service/" + name + ".v1.schema.json");
    }

    private static Stream<Class<?>> all(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(OrderEventTest::all)
                : Stream.of(type);
    }
}
