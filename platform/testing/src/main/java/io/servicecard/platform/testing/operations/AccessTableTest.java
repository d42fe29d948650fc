package io.servicecard.platform.testing.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.platform.testing.Forgery;
import io.servicecard.platform.testing.operations.AccessTable.Row;
import io.servicecard.platform.testing.statements.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Every row of {@code contracts/access.csv} that speaks of the service under test, against that
 * service; and that its document and the rows speak of the same operations. A service's test
 * extends it and says how to make the requests.
 */
public abstract class AccessTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOBODYS = new UUID(0, 0).toString();
    private static final Map<Integer, String> PLATFORMS =
            Map.of(401, "unauthorized", 403, "forbidden");

    private final String service =
            ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    private final ApiDocument document = ApiDocument.of(service);
    private final List<ApiOperation> operations = document.operations();
    private final AnswerSchemas schemas = new AnswerSchemas(document);

    /** The service's requests. */
    protected abstract Requests requests();

    @Test
    void everyOperationHasItsRowsAndNoRowIsLeftOver() {
        assertEquals(List.of(), AccessTable.read().gaps(service, operations));
    }

    @Test
    void everyCallerIsAnsweredAsTheTableSays() {
        Map<String, ApiOperation> byId =
                operations.stream().collect(Collectors.toMap(ApiOperation::id, o -> o));
        var requests = requests();
        List<String> wrong = new ArrayList<>();
        try (var wire = new Wire()) {
            for (var row : AccessTable.read().of(service)) {
                var operation = byId.get(row.operation());
                var request = requests.of(row.operation(), row.role(), row.whose());
                var answer = wire.send(Call.of(operation, row.role(), request).bytes());
                check(row, answer, wrong);
                schemas.violations(operation, answer)
                        .forEach(violation -> wrong.add(row + " answers with " + violation));
                if (row.whose() == Whose.FOREIGN && row.status() == 404) {
                    var missing = requests.of(row.operation(), row.role(), Whose.MISSING);
                    compare(
                            row,
                            told(wire, Call.of(operation, row.role(), request)),
                            told(wire, Call.of(operation, row.role(), missing.as(request.user()))),
                            wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded() {
        var bad = "Bearer " + Forgery.of("manager").claim("exp", 1).token();
        List<String> wrong = new ArrayList<>();
        try (var wire = new Wire()) {
            for (var operation : operations) {
                var call = Call.of(operation, "anonymous", Request.plain());
                var target = operation.path().replaceAll("\\{\\w+}", NOBODYS);
                var answer = wire.send(call.target(target).header("Authorization", bad).bytes());
                if (answer.status() != 401) {
                    wrong.add(operation.id() + ": " + answer.status() + ", not 401");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What a caller can learn of an object by asking for it. */
    private record Told(Object shape, List<String> statements) {}

    /**
     * The answer, and instead of the time it took, which no test can trust, what the database was
     * asked for it.
     */
    private static Told told(Wire wire, Call call) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        Statements.watch(trace);
        var answer =
                wire.send(
                        call.header("traceparent", "00-" + trace + "-0123456789abcdef-01").bytes());
        return new Told(shape(answer), Statements.of(trace));
    }

    private static void compare(Row row, Told foreign, Told missing, List<String> wrong) {
        if (!foreign.shape().equals(missing.shape())) {
            wrong.add(
                    row
                            + ": tells itself from a missing one, "
                            + foreign.shape()
                            + " and "
                            + missing.shape());
        }
        if (!foreign.statements().equals(missing.statements())) {
            wrong.add(
                    row
                            + ": asks the database otherwise than for a missing one, "
                            + foreign.statements()
                            + " and "
                            + missing.statements());
        }
        if (foreign.statements().isEmpty()) {
            wrong.add(row + ": no statement was seen, so none was compared");
        }
    }

    /**
     * A 401 or 403 must be the platform's, given before the service looked at anything: one of the
     * service's own rules would hide that the role was let in.
     */
    private static void check(Row row, Wire.Answer answer, List<String> wrong) {
        var code = json(answer.body()).path("code").asText();
        if (answer.status() != row.status()) {
            wrong.add(row + ": " + answer.status() + " " + code + ", not " + row.status());
        }
        var platforms = PLATFORMS.get(row.status());
        if (platforms != null && !code.equals(platforms)) {
            wrong.add(row + ": refused by " + code + " and not for the role");
        }
    }

    /** All that an answer tells, but for the trace it names. */
    private static Object shape(Wire.Answer answer) {
        var body = json(answer.body());
        if (body instanceof com.fasterxml.jackson.databind.node.ObjectNode problem) {
            problem.remove(List.of("instance", "traceId"));
        }
        var headers = new TreeSet<>(answer.headers().keySet());
        return List.of(answer.status(), headers, answer.header("Content-Type"), body);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }
}
