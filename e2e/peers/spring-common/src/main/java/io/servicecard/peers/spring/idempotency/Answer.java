package io.servicecard.peers.spring.idempotency;

import java.util.Map;

/**
 * An answer as it is stored and sent.
 *
 * @param status HTTP status
 * @param headers the few that belong to it
 * @param body JSON text
 */
public record Answer(int status, Map<String, String> headers, String body) {}
