package io.servicecard.peers.spring.jpa;

import org.springframework.data.jpa.repository.JpaRepository;

/** The timelines of orders. */
interface Timeline extends JpaRepository<TimelineEntry, TimelineEntry.Key> {}
