package io.servicecard.platform.background;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SweepTest {
    private final List<UUID> done = new ArrayList<>();
    private final List<UUID> seven = ids(1, 8);

    private static List<UUID> ids(long from, long to) {
        return LongStream.range(from, to).mapToObj(id -> new UUID(0, id)).toList();
    }

    /** Pages of three that never grow fewer: what is done stays to be done. */
    private List<UUID> after(UUID last) {
        return seven.stream().filter(id -> id.compareTo(last) > 0).limit(3).toList();
    }

    @Test
    void allIsDoneOnceThoughItStaysToBeDone() {
        assertEquals(0, new Sweep("Thing", () -> true).over(this::after, done::add));
        assertEquals(seven, done);
    }

    @Test
    void whatFailsKeepsNoOther() {
        int failed =
                new Sweep("Thing", () -> true)
                        .over(
                                this::after,
                                id -> {
                                    if (id.getLeastSignificantBits() <= 3) {
                                        throw new IllegalStateException("refused");
                                    }
                                    done.add(id);
                                });
        assertEquals(3, failed, "a page that failed as a whole");
        assertEquals(ids(4, 8), done);
    }

    @Test
    void whatIsKnownByAWordKeepsNoOtherEither() {
        var words = List.of("a", "b", "c", "d");
        var named = new ArrayList<String>();
        int failed =
                new Sweep("Word", () -> true)
                        .over(
                                "",
                                last ->
                                        words.stream()
                                                .filter(word -> word.compareTo(last) > 0)
                                                .limit(2)
                                                .toList(),
                                word -> word,
                                word -> {
                                    if (word.equals("b")) {
                                        throw new IllegalStateException("refused");
                                    }
                                    named.add(word);
                                });
        assertEquals(1, failed);
        assertEquals(List.of("a", "c", "d"), named);
    }

    @Test
    void nothingBeginsWhenTheServiceStops() {
        new Sweep("Thing", () -> done.size() < 2).over(this::after, done::add);
        assertEquals(ids(1, 3), done);
    }

    @Test
    void whatSeveralLeadToIsDoneOnceAPage() {
        record Row(int place, UUID thing) {}
        var rows =
                List.of(
                        new Row(1, new UUID(0, 5)),
                        new Row(2, new UUID(0, 5)),
                        new Row(3, new UUID(0, 4)));
        new Sweep("Thing", () -> true)
                .over(
                        new Row(0, null),
                        last -> rows.subList(last.place(), rows.size()),
                        Row::thing,
                        done::add);
        assertEquals(List.of(new UUID(0, 5), new UUID(0, 4)), done);
    }
}
