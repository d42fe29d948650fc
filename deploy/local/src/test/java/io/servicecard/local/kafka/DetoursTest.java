package io.servicecard.local.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the broker is told of ports behind forwarders. */
class DetoursTest {

    @Test
    void noneAddNothing() {
        assertEquals("", Detours.parse(" ").listeners() + Detours.NONE.protocols());
    }

    @Test
    void eachListensHereAndIsToldThere() {
        var detours = Detours.parse("20082=20077,20081=20076");
        assertEquals(",DETOUR20081:PLAINTEXT,DETOUR20082:PLAINTEXT", detours.protocols());
        assertEquals(
                ",DETOUR20081://127.0.0.1:20081,DETOUR20082://127.0.0.1:20082",
                detours.listeners());
        assertEquals(
                ",DETOUR20081://127.0.0.1:20076,DETOUR20082://127.0.0.1:20077",
                detours.advertisedListeners());
    }
}
