package io.servicecard.feedback.complaint.api;

import io.servicecard.feedback.complaint.application.ComplaintTexts;
import io.servicecard.feedback.complaint.domain.ComplaintRecord;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Shows complaints as they are now, with what people wrote into them. */
@ApplicationScoped
class ComplaintViews {
    private final ComplaintTexts texts;
    private final InstantSource clock;

    ComplaintViews(ComplaintTexts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The complaint. */
    ComplaintView of(ComplaintRecord complaint) {
        return ComplaintView.of(
                complaint, texts.open(List.of(complaint)).get(complaint.id()), clock.instant());
    }

    /** The page of those found. */
    Page<ComplaintView> page(Paging paging, List<ComplaintRecord> found) {
        var opened = texts.open(found);
        var now = clock.instant();
        return paging.page(
                found,
                ComplaintRecord::id,
                complaint -> ComplaintView.of(complaint, opened.get(complaint.id()), now));
    }
}
