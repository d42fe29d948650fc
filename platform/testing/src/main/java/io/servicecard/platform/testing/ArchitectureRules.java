package io.servicecard.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.servicecard.platform.crypto.Sealed;
import io.servicecard.platform.http.Page;
import jakarta.ws.rs.POST;
import java.util.Map;
import java.util.TreeMap;

/**
 * The architecture's rules for one service, by name, so that a violation says which it breaks and a
 * test can prove each of them with a planted one.
 */
public final class ArchitectureRules {
    /** Its methods call another service's operations; they are none of ours. */
    private static final String CLIENT =
            "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private ArchitectureRules() {}

    /** Every rule, applied to the main classes of the package and below. */
    public static void check(String rootPackage) {
        JavaClasses service =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(rootPackage);
        all(rootPackage).values().forEach(rule -> rule.check(service));
    }

    /** The rules by name. */
    public static Map<String, ArchRule> all(String root) {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put(
                "domain knows only Java, persistence annotations and values of the platform",
                noClasses()
                        .that()
                        .resideInAPackage("..domain..")
                        .should()
                        .dependOnClassesThat(
                                resideOutsideOfPackages(
                                                "java..",
                                                "jakarta.persistence..",
                                                "org.hibernate.annotations..",
                                                "com.google.errorprone.annotations..",
                                                "io.servicecard.platform.id..",
                                                "io.servicecard.platform.money..",
                                                root + "..domain..")
                                        .and(not(type(Sealed.class)))));
        rules.put(
                "application knows neither api nor messaging",
                noClasses()
                        .that()
                        .resideInAPackage("..application..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("..api..", "..messaging.."));
        rules.put(
                "api and messaging do not know each other",
                noClasses()
                        .that()
                        .resideInAPackage("..api..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("..messaging.."));
        rules.put(
                "messaging does not know api",
                noClasses()
                        .that()
                        .resideInAPackage("..messaging..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("..api.."));
        rules.put(
                "no service knows another's classes",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("io.servicecard..")
                                        .and(
                                                not(
                                                        resideInAnyPackage(
                                                                root + "..",
                                                                "io.servicecard.platform..")))));
        rules.put(
                "resources live in api",
                classes()
                        .that()
                        .areAnnotatedWith(jakarta.ws.rs.Path.class)
                        .should()
                        .resideInAPackage("..api..")
                        .allowEmptyShould(true));
        rules.put(
                "dependencies come by the constructor",
                fields().should()
                        .notBeAnnotatedWith(jakarta.inject.Inject.class)
                        .allowEmptyShould(true));
        rules.put(
                "time comes from the injected clock",
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(java.time.OffsetDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now"));
        rules.put(
                "every operation declares who may call it",
                methods()
                        .that()
                        .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                        .and()
                        .areDeclaredInClassesThat()
                        .areNotAnnotatedWith(CLIENT)
                        .should(OperationConditions.declareRoles())
                        .allowEmptyShould(true));
        rules.put(
                "every changing POST takes an idempotency key",
                methods()
                        .that()
                        .areAnnotatedWith(POST.class)
                        .and()
                        .areDeclaredInClassesThat()
                        .areNotAnnotatedWith(CLIENT)
                        .should(OperationConditions.beIdempotentOrSafe())
                        .allowEmptyShould(true));
        rules.put(
                "every list is paged, or says what bounds it",
                methods()
                        .that()
                        .haveRawReturnType(Page.class)
                        .and()
                        .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                        .should(OperationConditions.bePagedOrBounded())
                        .allowEmptyShould(true));
        return rules;
    }
}
