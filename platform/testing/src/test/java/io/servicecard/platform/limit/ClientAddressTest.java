package io.servicecard.platform.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void onlyWhatTrustedProxiesWroteCounts() {
        var header = List.of("198.51.100.1, 203.0.113.7", "192.0.2.3");
        assertEquals(Optional.empty(), ClientAddress.forwarded(header, 0));
        assertEquals(Optional.of("192.0.2.3"), ClientAddress.forwarded(header, 1));
        assertEquals(Optional.of("203.0.113.7"), ClientAddress.forwarded(header, 2));
        assertEquals(Optional.empty(), ClientAddress.forwarded(header, 4));
        assertEquals(Optional.empty(), ClientAddress.forwarded(List.of(), 1));
    }

    @Test
    void aHouseholdOfIpv6IsOneCaller() {
        var network = ClientAddress.network("2001:db8:1:2:aaaa:bbbb:cccc:dddd");
        assertEquals(Optional.of("2001:db8:1:2:0:0:0:0/64"), network);
        assertEquals(network, ClientAddress.network("2001:db8:1:2::1"));
        assertEquals(Optional.of("192.0.2.3"), ClientAddress.network("::ffff:192.0.2.3"));
        assertEquals(Optional.of("192.0.2.3"), ClientAddress.network("192.0.2.3"));
    }

    @Test
    void whatIsNoAddressIsNone() {
        for (var text : List.of("", "localhost", "unknown", "192.0.2.3:80", "a, b")) {
            assertEquals(Optional.empty(), ClientAddress.network(text), text);
        }
    }
}
