package io.servicecard.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.servicecard.platform.testing.Api;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Which role may call which operation. An operation that is not in the table fails the test; whose
 * objects a customer sees is tested with each resource.
 */
@QuarkusTest
class AccessMatrixTest {
    private static final List<String> ROLES =
            List.of(
                    "customer",
                    "reception",
                    "technician",
                    "support",
                    "manager",
                    "partner",
                    "service");
    private static final String TABLE =
            """
            registerCustomer      reception partner
            listCustomers         reception support manager
            searchCustomers       reception support manager
            readMe                customer
            readCustomer          customer reception support manager
            changeCustomer        customer reception support
            listAccesses          customer manager
            listInteractions      customer reception technician support manager
            lookUpContacts        service
            defineProgramme       manager
            listProgrammes        reception manager
            readProgramme         reception manager
            issueCard             reception
            listCards             customer reception technician support manager
            readCard              customer reception technician support manager
            activateCard          customer
            makePresentationToken customer
            drawBarcode           customer
            presentCard           reception
            blockCard             customer reception support
            unblockCard           reception manager
            replaceCard           reception
            """;

    @Test
    void everyOperationLetsItsRolesInAndNobodyElse() throws IOException {
        Map<String, Set<String>> allowed = new TreeMap<>();
        TABLE.lines()
                .map(line -> line.split(" +"))
                .forEach(
                        row ->
                                allowed.put(
                                        row[0],
                                        Set.copyOf(Arrays.asList(row).subList(1, row.length))));
        Set<String> published = new TreeSet<>();
        for (var path : contract().get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().has("operationId")) {
                    var id = operation.getValue().get("operationId").asText();
                    published.add(id);
                    check(
                            id,
                            operation.getKey(),
                            path.getKey(),
                            allowed.getOrDefault(id, Set.of()));
                }
            }
        }
        assertEquals(allowed.keySet(), published);
    }

    private static void check(String id, String method, String path, Set<String> allowed) {
        var url = path.replace("{id}", Journey.nothing().toString());
        for (var role : ROLES) {
            int status = call(as(role), method, url);
            if (allowed.contains(role)) {
                assertNotEquals(403, status, id + " lets " + role + " in");
                assertNotEquals(401, status, id + " knows " + role);
            } else {
                assertEquals(403, status, id + " keeps " + role + " out");
            }
        }
        assertEquals(401, call(Api.anonymous(), method, url), id + " wants a token");
    }

    private static int call(RequestSpecification caller, String method, String url) {
        var request = caller.accept("*/*");
        if (method.equals("patch")) {
            request.contentType("application/merge-patch+json");
        }
        if (!method.equals("get")) {
            request.body("{}");
        }
        return request.request(method.toUpperCase(java.util.Locale.ROOT), url).statusCode();
    }

    private static RequestSpecification as(String role) {
        return switch (role) {
            case "partner" -> Api.asClient("partner-demo");
            case "service" -> Api.asClient("notification-service");
            default -> Api.as(role + "-matrix");
        };
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper()
                .readTree(
                        Path.of(
                                        System.getProperty("servicecard.root"),
                                        "contracts/openapi/card-service.json")
                                .toFile());
    }
}
