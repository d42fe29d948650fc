package io.servicecard.order.norm.application;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Compares norms with measured work a few times a day. */
@ApplicationScoped
public class NormWatch implements BackgroundWork {
    private final ProposeNorms proposeNorms;

    NormWatch(ProposeNorms proposeNorms) {
        this.proposeNorms = proposeNorms;
    }

    @Override
    public String name() {
        return "norm-watch";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void round(BooleanSupplier going) {
        new Sweep("Norms of template", going)
                .over("", proposeNorms::measured, UnaryOperator.identity(), proposeNorms::propose);
    }
}
