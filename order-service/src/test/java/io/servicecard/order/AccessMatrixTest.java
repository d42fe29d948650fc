package io.servicecard.order;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may call what: the table, and every operation of the published API against it. */
@QuarkusTest
class AccessMatrixTest {
    private static final String EVERYBODY = "everybody";
    private static final String STAFF = "reception technician support manager";
    private static final Map<String, String> MAY_CALL =
            Map.ofEntries(
                    Map.entry("openBranch", "manager"),
                    Map.entry("listBranches", EVERYBODY),
                    Map.entry("readBranch", EVERYBODY),
                    Map.entry("registerStaff", "manager"),
                    Map.entry("listStaff", "manager"),
                    Map.entry("offerService", "manager"),
                    Map.entry("listServices", EVERYBODY),
                    Map.entry("draftTemplate", "manager"),
                    Map.entry("publishTemplate", "manager"),
                    Map.entry("readTemplate", STAFF + " partner customer"),
                    Map.entry("listTemplates", STAFF + " partner customer"),
                    Map.entry("placeOrder", "customer reception partner"),
                    Map.entry("listOrders", STAFF + " customer"),
                    Map.entry("readOrder", STAFF + " customer"),
                    Map.entry("readTimeline", STAFF + " customer"),
                    Map.entry("acceptOrder", "reception"),
                    Map.entry("rejectOrder", "reception manager"),
                    Map.entry("cancelOrder", "manager"),
                    Map.entry("handOverOrder", "reception"),
                    Map.entry("readHandOverPin", "customer"),
                    Map.entry("startStage", "technician manager"),
                    Map.entry("completeStage", "technician manager"),
                    Map.entry("submitQualityCheck", "technician"),
                    Map.entry("checkQuality", "technician manager"),
                    Map.entry("payOrder", "customer reception"),
                    Map.entry("listPayments", "customer reception support manager"),
                    Map.entry("trackOrder", EVERYBODY));

    private record Call(String operation, String method, String path) {}

    @Test
    void everyOperationHasARow() throws IOException {
        assertEquals(
                new TreeSet<>(MAY_CALL.keySet()),
                calls().stream().map(Call::operation).collect(toCollection(TreeSet::new)));
    }

    @Test
    void rolesOutsideTheRowAreRefusedAndThoseInsideAreNot() throws IOException {
        Map<String, RequestSpecification> callers = new TreeMap<>();
        var wrong = new ArrayList<String>();
        for (var call : calls()) {
            callers.put("customer", Api.as("customer-matrix"));
            for (var role : List.of("reception", "technician", "support", "manager")) {
                callers.put(role, Api.as(role));
            }
            callers.put("partner", Api.asClient("partner-demo"));
            callers.put("service", Api.asClient("card-service"));
            callers.put("anonymous", Api.anonymous());
            callers.forEach(
                    (role, caller) -> {
                        int status = caller.request(call.method(), call.path()).statusCode();
                        boolean let = status != 401 && status != 403;
                        if (let != mayCall(role, call.operation())) {
                            wrong.add(role + " " + call.operation() + " " + status);
                        }
                    });
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean mayCall(String role, String operation) {
        var row = MAY_CALL.get(operation);
        return row.equals(EVERYBODY) || Set.of(row.split(" ", -1)).contains(role);
    }

    private static List<Call> calls() throws IOException {
        var root = Path.of(System.getProperty("servicecard.root"));
        var document =
                new ObjectMapper()
                        .readTree(root.resolve("contracts/openapi/order-service.json").toFile());
        List<Call> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("operationId")) {
                    calls.add(
                            new Call(
                                    method.getValue().get("operationId").asText(),
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    filled(path.getKey())));
                }
            }
        }
        return calls;
    }

    private static String filled(String path) {
        return path.replace("{number}", "1")
                .replace("{key}", "none")
                .replaceAll("\\{[^}]+}", Ids.next().toString());
    }
}
