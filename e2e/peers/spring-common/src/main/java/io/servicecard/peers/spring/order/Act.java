package io.servicecard.peers.spring.order;

import java.time.Instant;

/** Who does something, in which role, and when. */
public record Act(Instant at, String role, String subject) {}
