package io.servicecard.order.estimate.domain;

import io.servicecard.order.work.domain.OrderLine;
import java.util.List;

/**
 * What came of an estimate.
 *
 * @param agreed the lines that were agreed to, with the discount that is left for them
 */
public record Verdict(EstimateState outcome, List<OrderLine> agreed) {}
