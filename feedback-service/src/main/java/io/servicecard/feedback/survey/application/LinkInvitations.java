package io.servicecard.feedback.survey.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the links that go into messages to customers. */
@ApplicationScoped
public class LinkInvitations {
    private final Invitations invitations;
    private final InvitationTokens tokens;
    private final String publicUrl;

    LinkInvitations(
            Invitations invitations,
            InvitationTokens tokens,
            @ConfigProperty(name = "servicecard.public-url") String publicUrl) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    /** Links of those invitations that exist. */
    @Transactional
    public List<InvitationLink> links(List<UUID> invitationIds) {
        return invitations.list("id in ?1 order by id", invitationIds).stream()
                .map(invitation -> new InvitationLink(invitation.id(), url(invitation.id())))
                .toList();
    }

    private String url(UUID invitationId) {
        return publicUrl + "/v1/survey-invitations/" + tokens.of(invitationId);
    }

    /**
     * A link that lets whoever holds it answer.
     *
     * @param invitationId the invitation
     * @param url secret, for the invited customer only
     */
    public record InvitationLink(UUID invitationId, String url) {}
}
