package io.servicecard.order.gate.application;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.gate.domain.GateType;
import io.servicecard.order.gate.domain.UnmetGate;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link GateType#DEPOSIT_PAID}: whatever was paid counts, a payment needs no special purpose. */
@Singleton
class DepositPaid implements Gate {
    private static final BigInteger WHOLE = BigInteger.valueOf(100);

    @Override
    public GateType type() {
        return GateType.DEPOSIT_PAID;
    }

    @Override
    public List<Flaw> flaws(GateSpec spec, Placement placement) {
        List<Flaw> flaws = new ArrayList<>(placement.besides(spec, Placement.Parameter.PERCENT));
        if (spec.percent() == null || spec.percent() < 1 || spec.percent() > WHOLE.intValue()) {
            flaws.add(placement.flaw("percent", "percent-required", "must be from 1 to 100"));
        }
        return flaws;
    }

    @Override
    public Optional<UnmetGate> unmet(GateSpec spec, Passing passing) {
        var bill = passing.order().bill();
        var total = BigInteger.valueOf(bill.total().amountMinor());
        var paid = total.subtract(BigInteger.valueOf(bill.due().amountMinor()));
        boolean enough =
                paid.multiply(WHOLE).compareTo(total.multiply(BigInteger.valueOf(spec.percent())))
                        >= 0;
        return enough
                ? Optional.empty()
                : Optional.of(
                        new UnmetGate(
                                type(),
                                "Take payment of at least "
                                        + spec.percent()
                                        + " per cent of the total.",
                                passing.stage(),
                                List.of()));
    }
}
