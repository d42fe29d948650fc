package io.servicecard.order.document.application;

import io.servicecard.order.attachment.application.ReadAttachments;
import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.document.domain.DocumentKind;
import io.servicecard.order.document.domain.DocumentName;
import io.servicecard.order.document.domain.DocumentRefused;
import io.servicecard.order.document.domain.Language;
import io.servicecard.order.estimate.application.ReadEstimates;
import io.servicecard.order.signature.application.KeepSignature;
import io.servicecard.order.work.application.OrderTexts;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gathers what papers are written from, for whom may see the order. */
@ApplicationScoped
class Sources {
    private static final Set<OrderState> WITH_CUSTOMER =
            EnumSet.of(OrderState.HANDED_OVER, OrderState.CLOSED);

    private final ReadOrders orders;
    private final OrderTexts texts;
    private final ReadEstimates estimates;
    private final Branches branches;
    private final KeepSignature signatures;
    private final ReadAttachments attachments;

    Sources(
            ReadOrders orders,
            OrderTexts texts,
            ReadEstimates estimates,
            Branches branches,
            KeepSignature signatures,
            ReadAttachments attachments) {
        this.orders = orders;
        this.texts = texts;
        this.estimates = estimates;
        this.branches = branches;
        this.signatures = signatures;
        this.attachments = attachments;
    }

    /** Names of the papers that an order has by now. */
    @Transactional
    List<DocumentName> names(UUID orderId) {
        var order = orders.one(orderId);
        List<DocumentName> names = new ArrayList<>();
        for (var kind : DocumentKind.values()) {
            if (kind == DocumentKind.ESTIMATE) {
                estimates.sent(orderId).stream().map(DocumentName::ofEstimate).forEach(names::add);
            } else if (isDue(order, kind)) {
                names.add(DocumentName.of(kind));
            }
        }
        return names;
    }

    /** The order. */
    Order order(UUID orderId) {
        return orders.one(orderId);
    }

    /**
     * What a paper says.
     *
     * @throws DocumentRefused when it has nothing to tell
     */
    @Transactional
    Draft draft(UUID orderId, DocumentName name, Language language) {
        return Writing.of(name, source(orders.one(orderId), name), language);
    }

    private Source source(Order order, DocumentName name) {
        if (!isDue(order, name.kind())) {
            throw new DocumentRefused.NotYet();
        }
        var written = texts.open(order);
        if (written.description() == null) {
            throw new DocumentRefused.Erased();
        }
        var signature =
                name.kind() == DocumentKind.COMPLETION_ACT
                        ? signatures.of(order)
                        : Optional.<KeepSignature.Kept>empty();
        var branch = branches.findById(order.origin().branchId());
        return new Source(
                order,
                branch,
                written,
                name.kind() == DocumentKind.ESTIMATE
                        ? Optional.of(
                                estimates
                                        .sent(order.id(), name.estimate())
                                        .orElseThrow(DocumentRefused.NotFound::new))
                        : Optional.empty(),
                signature.map(kept -> attachments.content(order, kept.attachmentId())),
                signature.map(KeepSignature.Kept::name));
    }

    private static boolean isDue(Order order, DocumentKind kind) {
        return switch (kind) {
            case INTAKE_ACT, LABEL -> order.intake().isPresent();
            case ESTIMATE -> true;
            case COMPLETION_ACT -> WITH_CUSTOMER.contains(order.state());
        };
    }
}
