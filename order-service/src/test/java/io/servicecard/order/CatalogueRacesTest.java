package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Managers who change the catalogue at once. */
@QuarkusTest
class CatalogueRacesTest {
    @Test
    void ofThoseWhoStartFromOneVersionOneChangesIt() throws Exception {
        var service = Shop.service(1_000, "RUB");
        var answers =
                together(
                        price ->
                                Menu.change(
                                                service,
                                                "\"1\"",
                                                Map.of("price", Map.of("amountMinor", price)))
                                        .statusCode());
        assertEquals(List.of(200, 412, 412, 412, 412, 412), answers);
        var version = Api.anonymous().get("/v1/services/" + service).<Integer>path("version");
        assertEquals(2, version);
    }

    @Test
    void ofThoseWhoDefineOneKeyOneDoes() throws Exception {
        var key = Desk.key();
        var answers = together(one -> Menu.define(key).statusCode());
        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
    }

    /** Whoever comes first, no service on offer belongs to a category that is retired. */
    @Test
    void aCategoryIsNotRetiredUnderAServiceThatIsOfferedAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            var category = Menu.category();
            var answers =
                    together(
                            one ->
                                    one % 2 == 0
                                            ? Menu.retire(category).statusCode()
                                            : Menu.offer(Menu.service(category)).statusCode());
            var live =
                    Shop.number(
                            "SELECT count(*) FROM catalogue_service s JOIN service_category c ON c.key = s.category_key"
                                    + " WHERE c.key = ? AND s.retired_at IS NULL AND c.retired_at IS NOT NULL",
                            category);
            assertEquals(0, live, answers.toString());
            assertEquals(
                    List.of(),
                    answers.stream()
                            .filter(s -> !List.of(200, 201, 409, 422).contains(s))
                            .toList());
        }
    }

    /** What the six that try at once are answered, in the order of the answers. */
    private static List<Integer> together(Attempt attempt) throws Exception {
        List<Callable<Integer>> calls =
                IntStream.rangeClosed(1, 6)
                        .<Callable<Integer>>mapToObj(one -> () -> attempt.by(one))
                        .toList();
        try (var managers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new ArrayList<>();
            for (var answer : managers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers.stream().sorted().toList();
        }
    }

    /** What one of them does. */
    private interface Attempt {
        int by(int one);
    }
}
