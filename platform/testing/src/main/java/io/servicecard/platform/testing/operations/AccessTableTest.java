package io.servicecard.platform.testing.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.platform.testing.operations.AccessTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    private static final Map<Integer, String> PLATFORMS =
            Map.of(401, "unauthorized", 403, "forbidden");

    private final String service =
            ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    private final List<ApiOperation> operations = ApiDocument.of(service).operations();

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
                if (row.whose() == Whose.FOREIGN && row.status() == 404) {
                    var missing = requests.of(row.operation(), row.role(), Whose.MISSING);
                    var sender = missing.as(request.user());
                    var none = wire.send(Call.of(operation, row.role(), sender).bytes());
                    if (!shape(answer).equals(shape(none))) {
                        wrong.add(
                                row
                                        + ": tells itself from a missing one, "
                                        + shape(answer)
                                        + " and "
                                        + shape(none));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
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
