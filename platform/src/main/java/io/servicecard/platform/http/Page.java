package io.servicecard.platform.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next the {@code cursor} of the page that follows; null on the last
 */
public record Page<T>(List<T> items, @Schema(nullable = true) String next) {}
