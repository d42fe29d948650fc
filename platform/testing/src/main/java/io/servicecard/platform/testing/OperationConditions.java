package io.servicecard.platform.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Paging;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.extensions.Extensions;

/** What the architecture's rules ask of the methods that answer requests. */
final class OperationConditions {
    private OperationConditions() {}

    static ArchCondition<JavaMethod> declareRoles() {
        return condition(
                "declare roles",
                method ->
                        method.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(PermitAll.class)
                                || method.isAnnotatedWith(DenyAll.class));
    }

    static ArchCondition<JavaMethod> beIdempotentOrSafe() {
        return condition(
                "be @Idempotent, or safe by the extension x-safe: true",
                method ->
                        method.isAnnotatedWith(Idempotent.class)
                                || extensions(method)
                                        .filter(one -> one.name().equals("x-safe"))
                                        .anyMatch(one -> one.value().equals("true")));
    }

    static ArchCondition<JavaMethod> bePagedOrBounded() {
        return condition(
                "take a Paging, or say by the extension x-bounded what keeps the list short",
                method ->
                        method.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(Paging.class))
                                || extensions(method)
                                        .filter(one -> one.name().equals("x-bounded"))
                                        .anyMatch(one -> !one.value().isBlank()));
    }

    private static ArchCondition<JavaMethod> condition(String what, Predicate<JavaMethod> held) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                method,
                                held.test(method),
                                method.getFullName() + " is to " + what));
            }
        };
    }

    private static Stream<Extension> extensions(JavaMethod method) {
        var single = method.tryGetAnnotationOfType(Extension.class).stream();
        var several =
                method.tryGetAnnotationOfType(Extensions.class).stream()
                        .flatMap(container -> Arrays.stream(container.value()));
        return Stream.concat(single, several);
    }
}
