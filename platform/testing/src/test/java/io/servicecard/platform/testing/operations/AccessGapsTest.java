package io.servicecard.platform.testing.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.platform.testing.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published table against the published documents, whole and with planted gaps. */
class AccessGapsTest {
    @Test
    void theTableSpeaksOfEveryServiceThatPublishesADocument() throws IOException {
        try (var files = Files.list(Contracts.folder().resolve("openapi"))) {
            Set<String> published =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.replace(".json", ""))
                            .collect(Collectors.toSet());
            assertEquals(published, AccessTable.read().services());
        }
    }

    static Stream<String> services() {
        return AccessTable.read().services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void leavingAnyRowOutOrTurningItsAnswerRoundIsSeen(String service) throws IOException {
        var operations = ApiDocument.of(service).operations();
        var lines = Files.readAllLines(Contracts.folder().resolve("access.csv"));
        assertEquals(List.of(), AccessTable.parse(lines).gaps(service, operations));
        for (int n = 1; n < lines.size(); n++) {
            if (lines.get(n).startsWith(service + ",")) {
                var line = lines.get(n);
                assertSeen(service, operations, without(lines, n), line + " left out");
                assertSeen(service, operations, with(lines, n, turned(line)), line + " turned");
            }
        }
    }

    @Test
    void aRowOfNoOperationAndARowSaidTwiceAreSeen() throws IOException {
        var operations = ApiDocument.of("loyalty-service").operations();
        var lines = Files.readAllLines(Contracts.folder().resolve("access.csv"));
        for (var further :
                List.of(
                        "loyalty-service,noSuchOperation,customer,none,200",
                        "loyalty-service,auditLedger,manager,none,200",
                        "loyalty-service,auditLedger,owner,none,403")) {
            var more = new ArrayList<>(lines);
            more.add(further);
            assertSeen("loyalty-service", operations, more, further);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> AccessTable.parse(List.of(lines.getFirst(), "loyalty-service,auditLedger")));
    }

    private static void assertSeen(
            String service, List<ApiOperation> operations, List<String> lines, String what) {
        var gaps = AccessTable.parse(lines).gaps(service, operations);
        assertEquals(false, gaps.isEmpty(), what);
    }

    /** The row with the opposite answer, as if the operation's roles had one more or one less. */
    private static String turned(String line) {
        return line.endsWith(",403") || line.endsWith(",401")
                ? line.replaceAll("\\d+$", "200")
                : line.replaceAll("\\d+$", "403");
    }

    private static List<String> without(List<String> lines, int n) {
        var fewer = new ArrayList<>(lines);
        fewer.remove(n);
        return fewer;
    }

    private static List<String> with(List<String> lines, int n, String line) {
        var other = new ArrayList<>(lines);
        other.set(n, line);
        return other;
    }
}
