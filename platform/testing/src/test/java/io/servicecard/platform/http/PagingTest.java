package io.servicecard.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void whatIsCountedFollowsWithoutGapOrRepetition() {
        var read = new ArrayList<Long>();
        String cursor = null;
        do {
            var paging = paging(3, cursor);
            var page = paging.counted(after(paging), row -> row, row -> row);
            read.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertEquals(LongStream.range(0, 7).boxed().toList(), read);
    }

    @Test
    void whatIsAtHandIsCutLikewise() {
        var all = List.of("a", "b", "c", "d", "e");
        var first = paging(2, null).slice(all, one -> one);
        assertEquals(List.of("a", "b"), first.items());
        var second = paging(2, first.next()).slice(all, one -> one);
        assertEquals(List.of("c", "d"), second.items());
        var third = paging(2, second.next()).slice(all, one -> one);
        assertEquals(List.of("e"), third.items());
        assertNull(third.next());
        assertEquals(List.of(), paging(2, second.next()).slice(List.of("a"), one -> one).items());
    }

    @Test
    void aFullLastPageIsTheLast() {
        assertNull(paging(7, null).counted(after(paging(7, null)), row -> row, row -> row).next());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var counted = paging(1, null).counted(List.of(1L, 2L), row -> row, row -> row).next();
        var ids = List.of(new UUID(0, 1), new UUID(0, 2));
        var named = paging(1, null).page(ids, id -> id, id -> id).next();
        assertEquals(1, paging(1, counted).afterNumber());
        assertEquals(new UUID(0, 1), paging(1, named).after());
        for (var wrong : List.of(named, "", "!", "f____w")) {
            assertThrows(
                    RequestRefused.Malformed.class, () -> paging(1, wrong).afterNumber(), wrong);
        }
        assertThrows(RequestRefused.Malformed.class, () -> paging(1, counted).after());
    }

    private static List<Long> after(Paging paging) {
        return LongStream.range(0, 7)
                .filter(row -> row > paging.afterNumber())
                .limit(paging.fetch())
                .boxed()
                .toList();
    }

    private static Paging paging(int limit, String cursor) {
        var paging = new Paging();
        paging.limit = limit;
        paging.cursor = cursor;
        return paging;
    }
}
