package io.servicecard.peers.spring.order;

/** A name in all three languages. */
public record Name(String ru, String en, String pl) {}
