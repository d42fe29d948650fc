package io.servicecard.e2e.bench.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Two answers are alike when they have the same members, whatever these say. */
class SameAnswerTest {
    private static final String OURS =
            """
            {"id": "1", "total": {"amountMinor": 5, "currency": "RUB"},
             "lines": [{"tax": {"amountMinor": 1}}, {"kind": "FEE"}], "allowedCommands": ["pay"]}
            """;

    @Test
    void membersAreToldHoweverDeep() throws Exception {
        assertEquals(
                Set.of(
                        "id",
                        "total",
                        "total.amountMinor",
                        "total.currency",
                        "lines",
                        "lines[].tax",
                        "lines[].tax.amountMinor",
                        "lines[].kind",
                        "allowedCommands"),
                members(OURS));
    }

    @Test
    void whatMembersSayMakesNoDifference() throws Exception {
        assertEquals(members(OURS), members(OURS.replace("RUB", "PLN").replace("pay", "cancel")));
    }

    @Test
    void aMemberThatIsMissingDeepInsideMakesOne() throws Exception {
        assertNotEquals(members(OURS), members(OURS.replace("{\"amountMinor\": 1}", "{}")));
    }

    private static SortedSet<String> members(String json) throws JsonProcessingException {
        return SameAnswer.members(new ObjectMapper().readTree(json));
    }
}
