package io.servicecard.order.gate.application;

import io.servicecard.order.attachment.application.CountAttachments;
import io.servicecard.order.attachment.domain.Purpose;
import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** {@link GateType#SIGNATURE}: a signature is attached; only the desk attaches such. */
@Singleton
class Signed implements Gate {
    private final CountAttachments attachments;

    Signed(CountAttachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public GateType type() {
        return GateType.SIGNATURE;
    }

    @Override
    public List<Flaw> flaws(GateSpec spec, Placement placement) {
        return placement.besides(spec);
    }

    @Override
    public Optional<UnmetGate> unmet(GateSpec spec, Passing passing) {
        return attachments.of(passing.order().id(), EnumSet.of(Purpose.SIGNATURE)) > 0
                ? Optional.empty()
                : Optional.of(
                        new UnmetGate(
                                type(),
                                "Have it signed and attach the signature.",
                                passing.stage(),
                                List.of()));
    }
}
