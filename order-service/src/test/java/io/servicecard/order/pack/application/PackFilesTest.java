package io.servicecard.order.pack.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.servicecard.order.pack.domain.Pack;
import io.servicecard.order.pack.domain.PackCategory;
import io.servicecard.order.pack.domain.PackService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pack that comes with the service. */
class PackFilesTest {
    static Stream<Pack> packs() {
        return new Packs().all().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyServiceIsInACategoryOfThePackAndNoneIsEmpty(Pack pack) {
        var used =
                pack.services().stream()
                        .map(PackService::category)
                        .collect(Collectors.toCollection(TreeSet::new));
        var brought =
                pack.categories().stream()
                        .map(PackCategory::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(brought, used);
        assertEquals(pack.categories().size(), brought.size());
    }

    /** Whoever can do no service that asks for skills may still do the stages that ask for none. */
    @ParameterizedTest
    @MethodSource("packs")
    void someStageAsksForTheSkillsOfServicesAndSomeDoNot(Pack pack) {
        boolean asked = pack.services().stream().anyMatch(service -> !service.skills().isEmpty());
        var asking =
                pack.template().stages().stream()
                        .filter(
                                stage ->
                                        stage.terms()
                                                .asked(List.of("a-service"))
                                                .contains("a-service"))
                        .count();
        if (asked) {
            assertFalse(asking == 0 || asking == pack.template().stages().size());
        }
    }

    @Test
    void noTwoPacksBringTheSameThing() {
        var things =
                packs().flatMap(
                                pack ->
                                        Stream.concat(
                                                pack.categories().stream().map(PackCategory::key),
                                                pack.services().stream().map(PackService::code)))
                        .toList();
        assertEquals(things.size(), Set.copyOf(things).size());
    }
}
