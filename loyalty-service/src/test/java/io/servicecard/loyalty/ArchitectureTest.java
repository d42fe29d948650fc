package io.servicecard.loyalty;

import io.servicecard.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceKeepsTheRules() {
        ArchitectureRules.check("io.servicecard.loyalty");
    }
}
