package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.earning.domain.Award;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.loyalty.earning.domain.Reckoning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the published rules. */
@ApplicationScoped
class AwardsByRules implements Awards {
    private final Rules rules;

    AwardsByRules(Rules rules) {
        this.rules = rules;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Award award(OrderFacts facts) {
        var reckoning = Evaluation.of(facts, Optional.empty(), rules.inForce(facts.at()));
        return new Award(
                lines(facts, reckoning),
                reckoning.mostBy().orElse(null),
                StoredJson.write(reckoning));
    }

    private static List<Award.LineAward> lines(OrderFacts facts, Reckoning reckoning) {
        List<Award.LineAward> lines = new ArrayList<>();
        for (int line = 0; line < facts.lines().size(); line++) {
            lines.add(
                    new Award.LineAward(
                            facts.lines().get(line).lineId(), reckoning.lines().get(line)));
        }
        return lines;
    }
}
