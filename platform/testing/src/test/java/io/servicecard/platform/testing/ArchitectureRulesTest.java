package io.servicecard.platform.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureRulesTest {
    private static final String PLANTED = "io.servicecard.platform.testing.planted";
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);
    private static final JavaClasses PROBE =
            new ClassFileImporter().importPackages("io.servicecard.platform.money");

    @TestFactory
    Stream<DynamicTest> everyRuleSeesItsPlantedViolation() {
        return ArchitectureRules.all(PLANTED).entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(),
                                        () -> assertTrue(violated(rule.getValue(), VIOLATIONS))));
    }

    @Test
    void theRulesLetOrderlyClassesPass() {
        ArchitectureRules.all("io.servicecard.platform.money")
                .forEach(
                        (name, rule) ->
                                assertFalse(violated(rule.allowEmptyShould(true), PROBE), name));
    }

    private static boolean violated(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).hasViolation();
    }
}
