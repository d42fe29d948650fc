package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.servicecard.platform.testing.Api;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may do what: operation × caller. The hold of the table was placed by the manager, the account
 * is the first customer's. A new operation without a row fails.
 */
@QuarkusTest
class AccessTest {
    private static final List<String> CALLERS =
            List.of(
                    "own",
                    "other",
                    "reception",
                    "technician",
                    "support",
                    "manager",
                    "partner",
                    "service",
                    "anonymous");
    private static Customer customer;
    private static Customer other;
    private static String hold;

    /** One row: what each of {@link #CALLERS} is answered. */
    private record Row(
            String operation,
            Function<RequestSpecification, Response> call,
            List<Integer> answers) {}

    private static final List<Row> MATRIX =
            List.of(
                    new Row(
                            "getLoyaltyAccount",
                            api -> api.get("/v1/loyalty/accounts/{id}", customer.id()),
                            List.of(200, 404, 200, 403, 200, 200, 403, 403, 401)),
                    new Row(
                            "listLoyaltyEntries",
                            api -> api.get("/v1/loyalty/accounts/{id}/entries", customer.id()),
                            List.of(200, 404, 200, 403, 200, 200, 403, 403, 401)),
                    new Row(
                            "holdPoints",
                            api -> api.body(customer.holdRequest(1)).post("/v1/loyalty/holds"),
                            List.of(403, 403, 403, 403, 403, 201, 201, 403, 401)),
                    new Row(
                            "getHold",
                            api -> api.get("/v1/loyalty/holds/{id}", hold),
                            List.of(403, 403, 403, 403, 403, 200, 404, 403, 401)),
                    new Row(
                            "captureHold",
                            api ->
                                    api.body("{\"points\": 9999}")
                                            .post("/v1/loyalty/holds/{id}/capture", hold),
                            List.of(403, 403, 403, 403, 403, 422, 404, 403, 401)),
                    new Row(
                            "voidHold",
                            api ->
                                    api.header("If-Match", "\"9\"")
                                            .post("/v1/loyalty/holds/{id}/void", hold),
                            List.of(403, 403, 403, 403, 403, 412, 404, 403, 401)),
                    new Row(
                            "auditLedger",
                            api -> api.get("/v1/loyalty/audit"),
                            List.of(403, 403, 403, 403, 403, 200, 403, 403, 401)));

    @BeforeEach
    void twoCustomersForAllTests() {
        if (customer != null) {
            return;
        }
        customer = Customer.with(1000);
        other = Customer.withAccount();
        hold = customer.hold(10);
    }

    @Test
    void everyCallerIsAnsweredAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (var row : MATRIX) {
            for (int i = 0; i < CALLERS.size(); i++) {
                int answer = row.call().apply(as(CALLERS.get(i))).statusCode();
                if (answer != row.answers().get(i)) {
                    wrong.add(row.operation() + " as " + CALLERS.get(i) + ": " + answer);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyOperationHasARow() throws IOException {
        assertEquals(
                operations(),
                MATRIX.stream().map(Row::operation).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aPartnerEndsTheHoldsItPlacedItself() {
        var own =
                Api.asClient("partner-demo")
                        .body(customer.holdRequest(5))
                        .post("/v1/loyalty/holds")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        Api.asClient("partner-demo").get("/v1/loyalty/holds/{id}", own).then().statusCode(200);
        Api.asClient("partner-demo")
                .post("/v1/loyalty/holds/{id}/void", own)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String caller) {
        return switch (caller) {
            case "own" -> Api.as(customer.user());
            case "other" -> Api.as(other.user());
            case "partner" -> Api.asClient("partner-demo");
            case "service" -> Api.asClient("order-service");
            case "anonymous" -> Api.anonymous();
            default -> Api.as(caller);
        };
    }

    private static Set<String> operations() throws IOException {
        JsonNode paths =
                new ObjectMapper()
                        .readTree(
                                Path.of(
                                                System.getProperty("servicecard.root"),
                                                "contracts/openapi/loyalty-service.json")
                                        .toFile())
                        .get("paths");
        return new TreeSet<>(paths.findValuesAsText("operationId"));
    }
}
