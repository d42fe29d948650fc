package io.servicecard.platform.testing.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.security.Authenticated;
import io.servicecard.platform.security.Roles;
import io.servicecard.platform.testing.operations.AccessTable.Row;
import io.servicecard.platform.testing.operations.DeclaredRoles.Fault;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How each annotation is read, and which disagreements are seen. */
class DeclaredRolesOfResourcesTest {
    private static final Set<String> SIGNED_IN =
            Set.of(
                    "customer",
                    "reception",
                    "technician",
                    "support",
                    "manager",
                    "partner",
                    "service");

    @RolesAllowed(Roles.MANAGER)
    interface ForManagers {
        void asItsClass();

        @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT})
        void forTwo();

        @RolesAllowed("**")
        void forAnyRole();

        @Authenticated
        void forWhoeverIsSignedIn();

        @PermitAll
        void forAll();

        @DenyAll
        void forNobody();
    }

    interface Bare {
        void forgotten();
    }

    @Test
    void aMethodsAnnotationCountsBeforeItsClasssAndNoneDenies() {
        var letIn = declared(ForManagers.class, Bare.class).letIn();
        assertEquals(Set.of("manager"), letIn.get("asItsClass"));
        assertEquals(Set.of("customer", "support"), letIn.get("forTwo"));
        assertEquals(SIGNED_IN, letIn.get("forAnyRole"));
        assertEquals(SIGNED_IN, letIn.get("forWhoeverIsSignedIn"));
        assertEquals(Set.copyOf(AccessTable.CALLERS), letIn.get("forAll"));
        assertEquals(Set.of(), letIn.get("forNobody"));
        assertEquals(Set.of(), letIn.get("forgotten"));
    }

    @Test
    void twoOperationsOfOneNameAreRefused() {
        // two rules on one operation are refused by the build of Quarkus itself
        assertThrows(IllegalStateException.class, () -> declared(Bare.class, Bare.class));
    }

    @Test
    void anOperationThatOnlyOneSideKnowsIsSeen() {
        var open = new DeclaredRoles(Map.of("read", Set.of("manager")));
        assertEquals(List.of(new Fault("read", "", "no rows")), open.against(List.of()));
        assertEquals(
                List.of(new Fault("read", "", "has rows, but no resource has it")),
                new DeclaredRoles(Map.of()).against(rows("manager")));
    }

    @Test
    void aRoleThatNobodyHasAndACallerWithoutRowAreSeen() {
        var misspelt = new DeclaredRoles(Map.of("read", Set.of("manager", "managr")));
        assertEquals(
                List.of(new Fault("read", "managr", "no row")), misspelt.against(rows("manager")));
        var lacking = new ArrayList<>(rows("manager"));
        lacking.removeIf(row -> row.role().equals("partner"));
        assertEquals(
                List.of(new Fault("read", "partner", "no row")),
                new DeclaredRoles(Map.of("read", Set.of("manager"))).against(lacking));
    }

    @Test
    void everyOperationHasTenFlipsOrNearlySo() {
        var declared = new DeclaredRoles(Map.of("read", Set.of("manager", "support")));
        assertEquals(10, declared.flips("read").size());
        assertEquals(9, new DeclaredRoles(Map.of("read", SIGNED_IN)).flips("read").size());
    }

    private static List<Row> rows(String letIn) {
        return AccessTable.CALLERS.stream()
                .map(
                        caller ->
                                new Row(
                                        "any-service",
                                        "read",
                                        caller,
                                        Whose.NONE,
                                        caller.equals(letIn) ? 200 : 403))
                .toList();
    }

    private static DeclaredRoles declared(Class<?>... resources) {
        return DeclaredRoles.of(
                Stream.of(resources)
                        .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
                        .toList());
    }
}
