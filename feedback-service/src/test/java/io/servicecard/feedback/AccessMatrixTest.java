package io.servicecard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.servicecard.platform.testing.Api;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may call what. An operation without a row here fails. */
@QuarkusTest
class AccessMatrixTest {
    private static final String EVERYBODY = "everybody";
    private static final List<String> ROLES =
            List.of(
                    "customer",
                    "reception",
                    "technician",
                    "support",
                    "manager",
                    "partner",
                    "service");
    private static final Set<String> STAFF = Set.of("support", "manager");

    private static final Map<String, Set<String>> MATRIX =
            Map.ofEntries(
                    Map.entry("GET /v1/survey-invitations/{token}", Set.of(EVERYBODY)),
                    Map.entry("POST /v1/survey-responses", Set.of(EVERYBODY)),
                    Map.entry("GET /v1/survey-summary", Set.of(EVERYBODY)),
                    Map.entry("GET /v1/survey-invitations", STAFF),
                    Map.entry("GET /v1/survey-responses", STAFF),
                    Map.entry("GET /v1/survey-responses/{responseId}", STAFF),
                    Map.entry("GET /v1/cases", STAFF),
                    Map.entry("POST /v1/invitation-links", Set.of("service")),
                    Map.entry("POST /v1/complaints", Set.of("customer", "support")),
                    Map.entry("GET /v1/complaints", Set.of("customer", "support", "manager")),
                    Map.entry(
                            "GET /v1/complaints/{complaintId}",
                            Set.of("customer", "support", "manager")),
                    Map.entry("POST /v1/complaints/{complaintId}/acknowledge", Set.of("support")),
                    Map.entry("POST /v1/complaints/{complaintId}/apologise", Set.of("support")),
                    Map.entry("POST /v1/complaints/{complaintId}/assess", Set.of("support")),
                    Map.entry("POST /v1/complaints/{complaintId}/act", Set.of("support")),
                    Map.entry("POST /v1/complaints/{complaintId}/follow-up", Set.of("support")),
                    Map.entry("POST /v1/complaints/{complaintId}/close", Set.of("support")));

    @Test
    void everyPublishedOperationHasItsRow() throws IOException {
        var file =
                Path.of(System.getProperty("servicecard.root"))
                        .resolve("contracts/openapi/feedback-service.json");
        Set<String> published = new TreeSet<>();
        for (var path : new ObjectMapper().readTree(file.toFile()).get("paths").properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                            method ->
                                    published.add(
                                            method.toUpperCase(java.util.Locale.ROOT)
                                                    + " "
                                                    + path.getKey()));
        }
        assertEquals(new TreeSet<>(MATRIX.keySet()), published);
    }

    @Test
    void everyRoleMayDoExactlyWhatItsRowSays() {
        MATRIX.forEach(
                (operation, allowed) -> {
                    for (var role : ROLES) {
                        int status = call(as(role), operation);
                        boolean may = allowed.contains(EVERYBODY) || allowed.contains(role);
                        assertEquals(
                                !may, status == 403, operation + " as " + role + ": " + status);
                        assertTrue(status != 401 && status < 500, operation + ": " + status);
                    }
                });
    }

    @Test
    void withoutTokenOnlyPublicOperationsAnswer() {
        MATRIX.forEach(
                (operation, allowed) ->
                        assertEquals(
                                !allowed.contains(EVERYBODY),
                                call(Api.anonymous(), operation) == 401,
                                operation));
    }

    private static RequestSpecification as(String role) {
        return switch (role) {
            case "partner" -> Api.asClient("partner-demo");
            case "service" -> Api.asClient("loyalty-service");
            default -> Api.as(role + "-matrix");
        };
    }

    /** With an object that does not exist and an empty body: who may is told so, not refused. */
    private static int call(RequestSpecification caller, String operation) {
        var parts = operation.split(" ", 2);
        var path = parts[1].replaceAll("\\{\\w+}", "00000000-0000-7000-8000-000000000000");
        return parts[0].equals("GET")
                ? caller.get(path).statusCode()
                : caller.body("{}").post(path).statusCode();
    }
}
