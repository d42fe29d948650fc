package io.servicecard.card.card.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.card.card.application.CommandCards;
import io.servicecard.card.card.application.IssueCard;
import io.servicecard.card.card.application.ReadCards;
import io.servicecard.card.card.domain.BlockReason;
import io.servicecard.card.card.domain.Card;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Service cards and their commands. */
@Path("/v1/cards")
@RunOnVirtualThread
@Tag(name = "Cards")
public class CardResource {
    private final IssueCard issueCard;
    private final ReadCards readCards;
    private final CommandCards commandCards;

    CardResource(IssueCard issueCard, ReadCards readCards, CommandCards commandCards) {
        this.issueCard = issueCard;
        this.readCards = readCards;
        this.commandCards = commandCards;
    }

    record CardApplication(@NotNull UUID customerId, @NotNull UUID programmeId) {}

    record CardBlock(@NotNull BlockReason reason) {}

    @POST
    @RolesAllowed(RECEPTION)
    @Idempotent
    @Operation(summary = "Issue a card; number and activation code are only in this answer")
    @APIResponseSchema(value = IssuedCardView.class, responseCode = "201")
    public RestResponse<IssuedCardView> issueCard(@Valid @NotNull CardApplication application) {
        return issued(issueCard.issue(application.customerId(), application.programmeId()));
    }

    @GET
    @RolesAllowed({RECEPTION, SUPPORT, MANAGER, CUSTOMER})
    @Operation(summary = "List cards, newest first; customers see their own")
    public Page<CardView> listCards(@RestQuery UUID customerId, @Valid @BeanParam Paging paging) {
        return paging.page(
                readCards.list(customerId, paging.before(), paging.fetch()),
                Card::id,
                CardView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({RECEPTION, SUPPORT, MANAGER, CUSTOMER})
    @Operation(summary = "Read a card")
    public RestResponse<CardView> readCard(
            @RestPath UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var card = readCards.one(id);
        return Replies.read(CardView.of(card), card.version(), ifNoneMatch);
    }

    @POST
    @Path("/{id}/block")
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT})
    @Idempotent
    @Operation(summary = "Block a card that was lost, stolen or misused")
    public RestResponse<CardView> blockCard(
            @RestPath UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull CardBlock block) {
        return shown(commandCards.block(id, block.reason(), ifMatch));
    }

    @POST
    @Path("/{id}/unblock")
    @RolesAllowed({RECEPTION, MANAGER})
    @Idempotent
    @Operation(summary = "Put a blocked card into use again")
    public RestResponse<CardView> unblockCard(
            @RestPath UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return shown(commandCards.unblock(id, ifMatch));
    }

    @POST
    @Path("/{id}/replace")
    @RolesAllowed(RECEPTION)
    @Idempotent
    @Operation(summary = "Issue a card that takes the place of this one")
    @APIResponseSchema(value = IssuedCardView.class, responseCode = "201")
    public RestResponse<IssuedCardView> replaceCard(
            @RestPath UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return issued(commandCards.replace(id, ifMatch));
    }

    private static RestResponse<CardView> shown(Card card) {
        return Replies.ok(CardView.of(card), card.version());
    }

    private static RestResponse<IssuedCardView> issued(IssueCard.Issue issue) {
        return Replies.created(
                "/v1/cards/" + issue.card().id(), IssuedCardView.of(issue), issue.card().version());
    }
}
