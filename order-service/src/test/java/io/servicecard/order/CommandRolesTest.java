package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.servicecard.platform.testing.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may command what, written down a second time: as the table of an order's life says it, and
 * which roles were added to it (ADR 0041). {@link RolesTest} holds the code against the access
 * table, so that this holds it against the life of an order.
 */
class CommandRolesTest {
    @ParameterizedTest
    @CsvSource({
        "placeOrder, customer reception partner,",
        "acceptOrder, reception,",
        "rejectOrder, reception manager,",
        "startStage, technician manager,",
        "completeStage, technician manager,",
        "returnToStage, technician manager,",
        "awaitCustomer, technician reception,",
        "holdOrder, technician manager,",
        "resumeOrder, customer reception technician, manager",
        "submitQualityCheck, technician,",
        "checkQuality, manager technician,",
        "handOverOrder, reception,",
        "unclaimOrder, manager,",
        "requestCancellation, customer, reception",
        "approveCancellation, manager,",
        "refuseCancellation, manager,",
        "cancelOrder, '', manager",
    })
    void commandsAreForWhomTheLifeOfAnOrderNames(String operation, String table, String added)
            throws IOException {
        var roles = new TreeSet<>(words(table));
        roles.addAll(words(added));
        assertEquals(roles, letIn(operation));
    }

    private static Set<String> words(String text) {
        return text == null || text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private static Set<String> letIn(String operation) throws IOException {
        return Files.readAllLines(Contracts.folder().resolve("access.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .filter(cells -> cells.get(0).equals("order-service"))
                .filter(cells -> cells.get(1).equals(operation))
                .filter(cells -> cells.get(4).startsWith("2"))
                .map(cells -> cells.get(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
