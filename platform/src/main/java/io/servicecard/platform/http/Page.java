package io.servicecard.platform.http;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items newest first
 * @param next the {@code cursor} of the page that follows; null on the last
 */
public record Page<T>(List<T> items, String next) {}
