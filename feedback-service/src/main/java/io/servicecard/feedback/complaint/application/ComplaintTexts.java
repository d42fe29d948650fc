package io.servicecard.feedback.complaint.application;

import io.servicecard.feedback.complaint.domain.Assessment;
import io.servicecard.feedback.complaint.domain.Complaint;
import io.servicecard.feedback.complaint.domain.ComplaintRecord;
import io.servicecard.feedback.complaint.domain.Remedy;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.crypto.PersonalKey;
import io.servicecard.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Seals what people wrote into a complaint with its customer's key, and opens it. */
@ApplicationScoped
public class ComplaintTexts {
    private static final String TEXT = "complaint.text";
    private static final String FINDINGS = "complaint.findings";
    private static final String CAUSE = "complaint.cause";
    private static final String OUTCOME = "complaint.outcome";
    private static final String WAIVER = "complaint.waiver";
    private static final String WHAT = "complaint_action.what";
    private static final String OWNER = "complaint_action.owner";

    private final PersonalData personalData;

    ComplaintTexts(PersonalData personalData) {
        this.personalData = personalData;
    }

    /**
     * What people wrote; every part is null when it was not written, or the customer was erased.
     *
     * @param text in the customer's words
     * @param finding null before the complaint was assessed
     * @param decisions what is done about it
     * @param outcome how it ended for the customer
     * @param waiver why it was closed without acting or following up
     */
    public record Opened(
            String text, Finding finding, List<Decision> decisions, String outcome, String waiver) {
        /** Without any value, which may not end in a log. */
        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** What people wrote, by complaint. */
    public Map<UUID, Opened> open(Collection<ComplaintRecord> complaints) {
        var keys =
                personalData.keysOf(
                        complaints.stream().map(each -> each.grievance().customerId()).toList());
        Map<UUID, Opened> opened = new HashMap<>();
        complaints.forEach(
                each ->
                        opened.put(
                                each.id(), opened(each, keys.get(each.grievance().customerId()))));
        return opened;
    }

    Sealed text(UUID customerId, String text) {
        return personalData.keyOf(customerId).seal(TEXT, text);
    }

    Assessment assessment(Complaint complaint, Finding found) {
        var key = personalData.keyOf(complaint.customerId());
        return new Assessment(
                key.seal(FINDINGS, found.findings()),
                key.seal(CAUSE, found.cause()),
                found.verdict());
    }

    List<Remedy> remedies(Complaint complaint, List<Decision> decided) {
        var key = personalData.keyOf(complaint.customerId());
        return decided.stream()
                .map(
                        each ->
                                new Remedy(
                                        key.seal(WHAT, each.what()),
                                        key.seal(OWNER, each.owner()),
                                        each.due()))
                .toList();
    }

    Sealed outcome(Complaint complaint, String text) {
        return personalData.keyOf(complaint.customerId()).seal(OUTCOME, text);
    }

    Sealed waiver(Complaint complaint, String text) {
        return personalData.keyOf(complaint.customerId()).seal(WAIVER, text);
    }

    private static Opened opened(ComplaintRecord complaint, PersonalKey key) {
        var found = complaint.assessment();
        return new Opened(
                key.open(TEXT, complaint.grievance().text()),
                found == null
                        ? null
                        : new Finding(
                                key.open(FINDINGS, found.findings()),
                                key.open(CAUSE, found.cause()),
                                found.verdict()),
                complaint.actions().stream()
                        .map(
                                each ->
                                        new Decision(
                                                key.open(WHAT, each.what()),
                                                key.open(OWNER, each.owner()),
                                                each.due()))
                        .toList(),
                key.open(OUTCOME, complaint.outcome()),
                key.open(WAIVER, complaint.waiver()));
    }
}
