package io.servicecard.feedback;

import io.servicecard.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceKeepsTheSharedRules() {
        ArchitectureRules.check("io.servicecard.feedback");
    }
}
