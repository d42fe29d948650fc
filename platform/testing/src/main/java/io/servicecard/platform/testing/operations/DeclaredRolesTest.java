package io.servicecard.platform.testing.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The annotations of a service's resources against its rows of {@code contracts/access.csv}, caller
 * by caller, and that no single annotation can be wrong unseen. A service's test extends it, in the
 * service's root package, whose last word names the service.
 */
public abstract class DeclaredRolesTest {
    private final String rootPackage = getClass().getPackageName();
    private final String service =
            rootPackage.substring(rootPackage.lastIndexOf('.') + 1) + "-service";
    private final DeclaredRoles declared = DeclaredRoles.in(rootPackage);
    private final List<AccessTable.Row> rows = AccessTable.read().of(service);

    @Test
    void theAnnotationsLetInWhomTheTableLetsIn() {
        assertEquals(List.of(), declared.against(rows));
    }

    @Test
    void everySingleFlipIsReportedForItsOperationAndCallersAlone() {
        List<String> unseen = new ArrayList<>();
        for (var operation : declared.letIn().keySet()) {
            for (var flip : declared.flips(operation)) {
                var reported = new HashSet<>();
                for (var fault : declared.with(operation, flip).against(rows)) {
                    reported.add(fault.operation() + " " + fault.caller());
                }
                var flipped =
                        changed(declared.letIn().get(operation), flip).stream()
                                .map(caller -> operation + " " + caller)
                                .collect(Collectors.toSet());
                if (!reported.equals(flipped)) {
                    unseen.add(operation + " letting in " + flip + " is reported as " + reported);
                }
            }
        }
        assertEquals(List.of(), unseen);
    }

    private static Set<String> changed(Set<String> before, Set<String> after) {
        var changed = new HashSet<>(before);
        for (var caller : after) {
            if (!changed.remove(caller)) {
                changed.add(caller);
            }
        }
        return changed;
    }
}
