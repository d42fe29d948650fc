package io.servicecard.order.norm.application;

import io.servicecard.order.norm.domain.MeasuredNorm;
import io.servicecard.order.norm.domain.NormProposal;
import io.servicecard.order.norm.domain.NormState;
import io.servicecard.order.template.application.DraftTemplate;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Proposes the norms that measured work speaks for; the norms themselves stay. */
@ApplicationScoped
public class ProposeNorms {
    private final DraftTemplate drafts;
    private final PublishedTemplates templates;
    private final StageTimes times;
    private final NormProposals proposals;
    private final NormConfig config;
    private final InstantSource clock;

    ProposeNorms(
            DraftTemplate drafts,
            PublishedTemplates templates,
            StageTimes times,
            NormProposals proposals,
            NormConfig config,
            InstantSource clock) {
        this.drafts = drafts;
        this.templates = templates;
        this.times = times;
        this.proposals = proposals;
        this.config = config;
        this.clock = clock;
    }

    /** Some keys of templates by which work was measured lately, those that follow a key. */
    @Transactional
    public List<String> measured(String after) {
        return times.templatesSince(clock.instant().minus(config.lookBack()), after);
    }

    /** Looks at the stages of a template: proposes, leaves, or supersedes what has gone by. */
    @Transactional
    public void propose(String templateKey) {
        drafts.lock(templateKey); // one replica at a time
        templates.current(templateKey).ifPresent(this::propose);
    }

    private void propose(PublishedTemplate template) {
        var known = proposals.lockOf(template.key());
        var now = clock.instant();
        for (var proposal : known) {
            if (proposal.state() == NormState.OPEN
                    && proposal.subject().version() != template.number()) {
                proposal.supersede(now);
            }
        }
        proposals.flush(); // a stage has one open proposal at any moment
        var measured = times.touches(template.key(), now.minus(config.lookBack()), config.latest());
        for (var stage : template.content().stages()) {
            var subject =
                    new NormProposal.Subject(
                            template.key(), template.number(), stage.key(), stage.normMinutes());
            MeasuredNorm.of(measured.getOrDefault(stage.key(), List.of()), config.enough())
                    .filter(norm -> norm.differsFrom(stage.normMinutes(), config.worthPercent()))
                    .filter(norm -> isNews(norm, known, subject))
                    .ifPresent(
                            norm ->
                                    proposals.persist(
                                            new NormProposal(Ids.next(), subject, norm, now)));
        }
    }

    /** What lies open, was decided lately, or was declined as much as this is not asked again. */
    private boolean isNews(
            MeasuredNorm norm, List<NormProposal> known, NormProposal.Subject subject) {
        return NormProposals.latest(known, subject.stage())
                .map(
                        last ->
                                switch (last.state()) {
                                    case OPEN -> false;
                                    case APPROVED -> last.subject().version() != subject.version();
                                    case DECLINED ->
                                            norm.differsFrom(
                                                    last.proposedMinutes(), config.worthPercent());
                                    case SUPERSEDED -> true;
                                })
                .orElse(true);
    }
}
