package io.servicecard.order.template.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageTermsTest {
    private static StageTerms asking(List<String> skills, Boolean serviceSkills) {
        return new StageTerms(skills, serviceSkills, null, null, null, null, null, null);
    }

    @Test
    void aStageAsksWhatItsServicesDoUnlessItSaysOtherwise() {
        var ofServices = List.of("soldering", "optics", "optics");
        assertEquals(
                List.of("lifting", "optics", "soldering"),
                asking(List.of("soldering", "lifting"), null).asked(ofServices));
        assertEquals(List.of("lifting"), asking(List.of("lifting"), false).asked(ofServices));
        assertEquals(List.of("optics", "soldering"), StageTerms.NONE.asked(ofServices));
    }
}
