package io.servicecard.e2e.bench.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Call;
import io.servicecard.e2e.bench.load.Wire;
import io.servicecard.e2e.bench.peer.Peer;
import java.io.IOException;
import java.net.URI;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What keeps a comparison honest: a peer that tells less about an order has less to read, to count
 * and to write. Both are asked for the same order and must tell the same of it; an order placed at
 * the peer must be answered with the members of one placed at the service.
 */
final class SameAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;
    private final URI service;

    SameAnswer(Session session, URI service) {
        this.session = session;
        this.service = service;
    }

    /**
     * Asks both.
     *
     * @throws IOException when the peer answers otherwise, with what differs
     */
    void mustBeGivenBy(Peer peer) throws IOException {
        var shop = session.shop();
        var token = shop.reception(0);
        var read = Call.get("/v1/orders/" + shop.customer(0).orderId(), token);
        mustAgree("reading", ours(read, 200), ask(peer.baseUri(), read, 200));
        var order = shop.business().orderFor(shop.customer(0).cardId()).toString();
        var place = Call.post("/v1/orders", token, UUID.randomUUID().toString(), order);
        mustAgree("placing", members(ours(place, 201)), members(ask(peer.baseUri(), place, 201)));
    }

    /**
     * The service may refuse at first, once for each connection: copying its database ended them.
     */
    private JsonNode ours(byte[] request, int expected) throws IOException {
        int patience = 2 * Comparison.CONNECTIONS;
        while (true) {
            try {
                return ask(service, request, expected);
            } catch (Wire.UnexpectedReply refused) {
                patience--;
                if (patience == 0) {
                    throw refused;
                }
            }
        }
    }

    private static JsonNode ask(URI where, byte[] request, int expected) throws IOException {
        try (var wire = new Wire(where)) {
            return JSON.readTree(wire.send(request).expect(expected).body());
        }
    }

    private static void mustAgree(String what, Object ours, Object theirs) throws IOException {
        if (!ours.equals(theirs)) {
            throw new IOException(
                    "%s is answered with %s, not with %s".formatted(what, theirs, ours));
        }
    }

    /**
     * The paths of all members, such as {@code lines[].tax.currency}; what they say is left out.
     */
    static SortedSet<String> members(JsonNode answer) {
        var paths = new TreeSet<String>();
        collect("", answer, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, SortedSet<String> paths) {
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, paths));
            return;
        }
        node.properties()
                .forEach(
                        member -> {
                            var inner =
                                    path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                            paths.add(inner);
                            collect(inner, member.getValue(), paths);
                        });
    }
}
