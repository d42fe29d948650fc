package io.servicecard.order.norm.application;

import io.servicecard.order.norm.domain.NormProposal;
import io.servicecard.order.norm.domain.NormRefused;
import io.servicecard.order.template.application.DraftTemplate;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.template.domain.TemplateContent;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes a manager's word on proposed norms. Those that are approved come into one new draft of the
 * template, which is published like any other; what orders keep to stays as it is.
 */
@ApplicationScoped
public class DecideNorms {
    private final DraftTemplate drafts;
    private final PublishedTemplates templates;
    private final NormProposals proposals;
    private final Caller caller;
    private final InstantSource clock;

    DecideNorms(
            DraftTemplate drafts,
            PublishedTemplates templates,
            NormProposals proposals,
            Caller caller,
            InstantSource clock) {
        this.drafts = drafts;
        this.templates = templates;
        this.proposals = proposals;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is said of a proposal. */
    public record Decision(UUID proposalId, boolean approved) {}

    /**
     * What came of it.
     *
     * @param draft number of the new draft; empty when nothing was approved
     */
    public record Outcome(Optional<Integer> draft, List<NormProposal> decided) {}

    /**
     * All of it, or nothing.
     *
     * @throws NormRefused when one of the proposals cannot be decided on
     */
    @Transactional
    public Outcome decide(String templateKey, List<Decision> decisions) {
        var template = templates.current(templateKey).orElseThrow(NormRefused.NotFound::new);
        drafts.lock(templateKey); // before its proposals, as whoever proposes does
        var known =
                proposals.lockOf(templateKey).stream()
                        .collect(Collectors.toMap(NormProposal::id, Function.identity()));
        Map<String, Integer> norms = new HashMap<>();
        Map<UUID, Boolean> said = new HashMap<>();
        for (var decision : decisions) {
            var proposal =
                    Optional.ofNullable(known.get(decision.proposalId()))
                            .orElseThrow(NormRefused.NotFound::new);
            proposal.mustBeOpen();
            if (said.put(decision.proposalId(), decision.approved()) != null) {
                throw new NormRefused.Twice();
            }
            if (decision.approved()) {
                mustBeOf(template, proposal);
                norms.put(proposal.subject().stage(), proposal.proposedMinutes());
            }
        }
        var draft =
                norms.isEmpty() ? Optional.<Integer>empty() : Optional.of(draft(template, norms));
        var now = clock.instant();
        var decided = said.keySet().stream().map(known::get).toList();
        for (var proposal : decided) {
            if (said.get(proposal.id())) {
                proposal.approve(draft.orElseThrow(), caller.subject(), now);
            } else {
                proposal.decline(caller.subject(), now);
            }
        }
        return new Outcome(draft, decided);
    }

    private static void mustBeOf(PublishedTemplate template, NormProposal proposal) {
        if (template.number() != proposal.subject().version()) {
            throw new NormRefused.Outdated();
        }
    }

    private int draft(PublishedTemplate template, Map<String, Integer> norms) {
        var content = template.content();
        var stages =
                content.stages().stream()
                        .map(
                                stage ->
                                        new StageSpec(
                                                stage.key(),
                                                stage.name(),
                                                stage.role(),
                                                norms.getOrDefault(
                                                        stage.key(), stage.normMinutes()),
                                                stage.mandatory(),
                                                stage.terms()))
                        .toList();
        var version =
                drafts.draft(
                        template.key(),
                        new TemplateContent(
                                content.name(),
                                content.industry(),
                                content.fields(),
                                stages,
                                content.asset()));
        return version.number();
    }
}
