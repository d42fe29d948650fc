package io.servicecard.order.gate.application;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import java.util.List;
import java.util.Optional;

/** The meaning of one word of the vocabulary: one bean for each {@link GateType}. */
interface Gate {
    /** The word. */
    GateType type();

    /** What is wrong with its parameters where a template puts it. */
    List<Flaw> flaws(GateSpec spec, Placement placement);

    /** Why it does not let through; empty when it does. */
    Optional<UnmetGate> unmet(GateSpec spec, Passing passing);
}
