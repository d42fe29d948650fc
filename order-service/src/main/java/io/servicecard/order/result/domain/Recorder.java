package io.servicecard.order.result.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Who wrote something down, and when.
 *
 * @param subject of the token
 * @param staffId the registered member of the staff, null for somebody who is none
 */
public record Recorder(String subject, UUID staffId, Instant at) {}
