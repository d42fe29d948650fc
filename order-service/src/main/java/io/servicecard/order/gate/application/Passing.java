package io.servicecard.order.gate.application;

import io.servicecard.order.gate.domain.GateSpec;
import io.servicecard.order.result.domain.Results;
import io.servicecard.order.result.domain.Where;
import io.servicecard.order.template.domain.TemplateContent;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.Worker;

/**
 * Somebody about to begin or end a stage of an order.
 *
 * @param content of the template version the order keeps to
 * @param stage key of the stage
 * @param results what is on record
 */
record Passing(Order order, TemplateContent content, String stage, Worker worker, Results results) {
    /** Key of the stage a gate is about. */
    String about(GateSpec spec) {
        return spec.stage() == null ? stage : spec.stage();
    }

    /** Where answers of a stage belong now: to the run that is under way or was the last. */
    Where at(String key) {
        return new Where(key, order.worksheet().run(key));
    }

    /** Where the answer to the gate's question belongs. */
    Where where(GateSpec spec) {
        boolean ofStage = content.question(about(spec), spec.question()).isPresent();
        return ofStage ? at(about(spec)) : Where.ORDER;
    }
}
