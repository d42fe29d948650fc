package io.servicecard.platform.testing.operations;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is let in to each operation, as the annotations of the resources declare it: those of the
 * method, else those of its class, else nobody, for what is not annotated is denied.
 *
 * @param letIn the callers, {@code anonymous} among them, by the operation's id
 */
record DeclaredRoles(Map<String, Set<String>> letIn) {
    private static final Set<String> EVERYBODY = Set.copyOf(AccessTable.CALLERS);
    private static final Set<String> SIGNED_IN = without(EVERYBODY, "anonymous");

    /** Stands in {@link RolesAllowed} for whoever has a valid token. */
    private static final String ANY_ROLE = "**";

    /** Its methods call another service's operations; they are none of ours. */
    private static final String CLIENT =
            "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    /**
     * Where annotations and table do not agree.
     *
     * @param caller empty when it is about the whole operation
     */
    record Fault(String operation, String caller, String what) {
        @Override
        public String toString() {
            return operation + (caller.isEmpty() ? "" : " as " + caller) + ": " + what;
        }
    }

    /** Those of all resources in the package and below. */
    static DeclaredRoles in(String rootPackage) {
        return of(
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages(rootPackage)
                                .stream()
                                .filter(type -> !type.isAnnotatedWith(CLIENT))
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                                .map(JavaMethod::reflect)
                                .toList());
    }

    /** Those of these methods; their names are the operations' ids, so they must differ. */
    static DeclaredRoles of(Collection<Method> operations) {
        return new DeclaredRoles(
                operations.stream()
                        .collect(
                                Collectors.toMap(
                                        Method::getName,
                                        DeclaredRoles::letIn,
                                        (one, other) -> {
                                            throw new IllegalStateException(
                                                    "two operations have one name");
                                        },
                                        TreeMap::new)));
    }

    /** The same, but for one operation that lets in exactly these. */
    DeclaredRoles with(String operation, Set<String> callers) {
        var other = new TreeMap<>(letIn);
        other.put(operation, callers);
        return new DeclaredRoles(other);
    }

    /** What one wrong annotation can make of an operation, each at least one caller off. */
    Set<Set<String>> flips(String operation) {
        var declared = letIn.get(operation);
        var flips = new LinkedHashSet<Set<String>>();
        for (var role : SIGNED_IN) {
            flips.add(
                    declared.contains(role)
                            ? without(declared, role)
                            : union(declared, Set.of(role)));
        }
        flips.addAll(List.of(EVERYBODY, SIGNED_IN, Set.of()));
        flips.remove(declared);
        return flips;
    }

    /**
     * Every caller whom the annotations let in and the table does not, or the other way round, and
     * every operation that only one of them knows.
     */
    List<Fault> against(List<AccessTable.Row> rows) {
        List<Fault> faults = new ArrayList<>();
        var inTable =
                rows.stream()
                        .map(AccessTable.Row::operation)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var operation : union(letIn.keySet(), inTable)) {
            if (!letIn.containsKey(operation)) {
                faults.add(new Fault(operation, "", "has rows, but no resource has it"));
            } else if (!inTable.contains(operation)) {
                faults.add(new Fault(operation, "", "no rows"));
            } else {
                faults.addAll(
                        against(
                                operation,
                                rows.stream()
                                        .filter(row -> row.operation().equals(operation))
                                        .toList()));
            }
        }
        return faults;
    }

    private List<Fault> against(String operation, List<AccessTable.Row> rows) {
        List<Fault> faults = new ArrayList<>();
        var declared = letIn.get(operation);
        for (var caller : union(EVERYBODY, declared)) {
            var answers = rows.stream().filter(row -> row.role().equals(caller)).toList();
            if (answers.isEmpty()) {
                faults.add(new Fault(operation, caller, "no row"));
            } else if (answers.stream().anyMatch(row -> row.letIn() != declared.contains(caller))) {
                faults.add(
                        new Fault(
                                operation,
                                caller,
                                declared.contains(caller)
                                        ? "let in by its annotation, not by the table"
                                        : "let in by the table, not by its annotation"));
            }
        }
        return faults;
    }

    private static Set<String> letIn(Method operation) {
        var own = declaredAt(operation);
        var declarations = own.isEmpty() ? declaredAt(operation.getDeclaringClass()) : own;
        if (declarations.size() > 1) {
            throw new IllegalStateException(
                    operation.getName() + " declares more than one rule of access");
        }
        return declarations.isEmpty() ? Set.of() : declarations.getFirst();
    }

    private static List<Set<String>> declaredAt(AnnotatedElement element) {
        List<Set<String>> declared = new ArrayList<>();
        if (element.isAnnotationPresent(PermitAll.class)) {
            declared.add(EVERYBODY);
        }
        if (element.isAnnotationPresent(DenyAll.class)) {
            declared.add(Set.of());
        }
        if (element.isAnnotationPresent(Authenticated.class)) {
            declared.add(SIGNED_IN);
        }
        var roles = element.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            var named = Set.copyOf(List.of(roles.value()));
            declared.add(named.contains(ANY_ROLE) ? SIGNED_IN : named);
        }
        return declared;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<String> without(Set<String> all, String one) {
        return all.stream()
                .filter(each -> !each.equals(one))
                .collect(Collectors.toUnmodifiableSet());
    }
}
