package io.servicecard.peers.spring.jpa;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The branches. */
interface Branches extends JpaRepository<Branch, UUID> {}
