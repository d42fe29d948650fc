package io.servicecard.order.gate.application;

import io.servicecard.order.attachment.application.CountAttachments;
import io.servicecard.order.attachment.domain.Attachment;
import io.servicecard.order.attachment.domain.Purpose;
import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link GateType#MIN_PHOTOS}: photos count whoever added them, in whichever stage. */
@Singleton
class MinPhotos implements Gate {
    private final CountAttachments attachments;

    MinPhotos(CountAttachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public GateType type() {
        return GateType.MIN_PHOTOS;
    }

    @Override
    public List<Flaw> flaws(GateSpec spec, Placement placement) {
        List<Flaw> flaws =
                new ArrayList<>(
                        placement.besides(
                                spec, Placement.Parameter.VALUES, Placement.Parameter.COUNT));
        if (spec.count() == null || spec.count() < 1 || spec.count() > Attachment.MOST) {
            flaws.add(
                    placement.flaw(
                            "count", "count-required", "must be from 1 to " + Attachment.MOST));
        }
        for (var index = 0; index < spec.values().size(); index++) {
            if (photo(spec.values().get(index)).isEmpty()) {
                flaws.add(
                        placement.flaw(
                                "values[" + index + "]",
                                "purpose-unknown",
                                "must be BEFORE, AFTER or DEFECT"));
            }
        }
        return flaws;
    }

    @Override
    public Optional<UnmetGate> unmet(GateSpec spec, Passing passing) {
        var purposes = purposes(spec);
        return attachments.of(passing.order().id(), purposes) >= spec.count()
                ? Optional.empty()
                : Optional.of(
                        new UnmetGate(
                                type(),
                                "Attach at least %d photos of: %s."
                                        .formatted(
                                                spec.count(),
                                                String.join(
                                                        ", ",
                                                        purposes.stream()
                                                                .map(Purpose::name)
                                                                .toList())),
                                passing.stage(),
                                List.of()));
    }

    private static Set<Purpose> purposes(GateSpec spec) {
        var wanted = EnumSet.noneOf(Purpose.class);
        for (var purpose : Purpose.values()) {
            boolean named = spec.values().isEmpty() || spec.values().contains(purpose.name());
            if (purpose.isPhoto() && named) {
                wanted.add(purpose);
            }
        }
        return wanted;
    }

    private static Optional<Purpose> photo(String value) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.isPhoto() && purpose.name().equals(value))
                .findFirst();
    }
}
