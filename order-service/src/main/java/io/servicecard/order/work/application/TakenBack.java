package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Refund;
import io.servicecard.order.work.domain.Return;
import java.util.List;

/**
 * A return.
 *
 * @param refunds what was given back, with this one and others
 */
public record TakenBack(Return taken, List<Refund> refunds) {}
