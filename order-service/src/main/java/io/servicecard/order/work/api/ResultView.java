package io.servicecard.order.work.api;

import io.servicecard.order.form.api.QuestionBody;
import io.servicecard.order.result.domain.Result;
import io.servicecard.order.work.application.ReadResults;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question of an order, and the answer that counts.
 *
 * @param stage it belongs to; left out for what is asked when an order is placed
 * @param run of the stage, from 1; 0 for what is asked when an order is placed
 * @param value as text; left out while there is none, or once the customer was erased
 * @param recordedBy the member of the staff; left out for somebody who is none
 */
@Schema(name = "RecordedResult")
public record ResultView(
        @Schema(nullable = true) String stage,
        int run,
        QuestionBody question,
        @Schema(nullable = true) String value,
        @Schema(nullable = true) Instant recordedAt,
        @Schema(nullable = true) UUID recordedBy) {
    static ResultView of(ReadResults.Asked asked) {
        var recorder = asked.result().map(Result::recorder);
        return new ResultView(
                asked.where().stage(),
                asked.where().run(),
                QuestionBody.of(asked.question()),
                asked.result().map(Result::value).orElse(null),
                recorder.map(by -> by.at()).orElse(null),
                recorder.map(by -> by.staffId()).orElse(null));
    }

    /** Without the value, which may not end in a log. */
    @Override
    public String toString() {
        return "ResultView";
    }
}
