package io.servicecard.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids have one form. */
class CanonicalIdsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0197f3d4-62a8-7f15-b0c3-918e4d7a25f6",
                "0197F3D4-62A8-7F15-B0C3-918E4D7A25F6",
                "00000000-0000-0000-0000-000000000000"
            })
    void thirtySixCharactersAreRead(String text) {
        assertEquals(UUID.fromString(text), CanonicalIds.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0197f3d462a87f15b0c3918e4d7a25f6",
                "0197f3d4-62a8-7f15-b0c3-918e4d7a25f",
                "0197f3d4-62a8-7f15-b0c3-918e4d7a25f60",
                "0197f3d4-62a8-7f15-b0c3-918e4d7a25g6",
                "+197f3d4-62a8-7f15-b0c3-918e4d7a25f6",
                "0197f3d4-62a8-7f15-b0c3--18e4d7a25f6",
                "0197f3d4562a8-7f15-b0c3-918e4d7a25f6",
                "\u0661197f3d4-62a8-7f15-b0c3-918e4d7a25f6",
                "\u0661197f3d-62a8-7f15-b0c3-918e4d7a25f6"
            })
    void everyOtherFormIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CanonicalIds.read(text));
    }
}
