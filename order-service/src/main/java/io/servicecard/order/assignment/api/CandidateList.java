package io.servicecard.order.assignment.api;

import io.servicecard.order.assignment.domain.Strategy;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who could have it, the best first: the best 200 members of the branch.
 *
 * @param strategy by which they are ranked
 */
@Schema(name = "AssigneeCandidates")
public record CandidateList(Strategy strategy, List<CandidateView> items) {
    static final int MOST = 200;
}
