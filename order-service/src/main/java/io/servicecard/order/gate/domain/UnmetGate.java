package io.servicecard.order.gate.domain;

import java.util.List;

/**
 * A gate that does not let through.
 *
 * @param todo what to do about it, for a person
 * @param stage the stage it is about
 * @param questions keys of the questions to answer, where that is what to do
 */
public record UnmetGate(GateType gate, String todo, String stage, List<String> questions) {}
