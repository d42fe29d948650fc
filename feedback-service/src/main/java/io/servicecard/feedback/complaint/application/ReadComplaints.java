package io.servicecard.feedback.complaint.application;

import io.servicecard.feedback.complaint.domain.Complaint;
import io.servicecard.feedback.complaint.domain.ComplaintRecord;
import io.servicecard.feedback.complaint.domain.ComplaintRefused;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows complaints: all of them to staff, to a customer the own. */
@ApplicationScoped
public class ReadComplaints {
    private final Complaints complaints;
    private final Caller caller;

    ReadComplaints(Complaints complaints, Caller caller) {
        this.complaints = complaints;
        this.caller = caller;
    }

    /**
     * One complaint.
     *
     * @throws ComplaintRefused.NotFound also when it is somebody else's
     */
    @Transactional
    public ComplaintRecord one(UUID id) {
        return caller.visible(() -> complaints.findByIdOptional(id), Complaint::customerId)
                .map(Complaint::toRecord)
                .orElseThrow(ComplaintRefused.NotFound::new);
    }

    /** Complaints, newest first. */
    @Transactional
    public List<ComplaintRecord> page(UUID before, int fetch) {
        return complaints.page(caller.onlyOwner(), before, fetch).stream()
                .map(Complaint::toRecord)
                .toList();
    }
}
