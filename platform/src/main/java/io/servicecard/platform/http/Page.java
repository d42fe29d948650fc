package io.servicecard.platform.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next the {@code cursor} of the page that follows; null on the last
 */
public record Page<T>(List<T> items, @Schema(nullable = true) String next) {
    /**
     * A list that is never longer than what bounds it, which its operation says with the extension
     * {@code x-bounded}.
     */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
