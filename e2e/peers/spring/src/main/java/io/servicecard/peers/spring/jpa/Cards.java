package io.servicecard.peers.spring.jpa;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The cards. */
interface Cards extends JpaRepository<Card, UUID> {}
