package io.servicecard.order.document.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.document.domain.DocumentName;
import io.servicecard.order.document.domain.DocumentRefused;
import io.servicecard.order.document.domain.Language;
import io.servicecard.order.document.domain.OrderDocument;
import io.servicecard.order.document.domain.OrderDocumentContent;
import io.servicecard.order.work.application.Orders;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Papers that were printed: the first printing of each is kept, and given out ever after. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<OrderDocument, UUID> {
    private static final String CONTENT = "order_document_content.content";

    private final Orders orders;
    private final PersonalData personalData;
    private final InstantSource clock;

    Documents(Orders orders, PersonalData personalData, InstantSource clock) {
        this.orders = orders;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** Those of an order. */
    List<OrderDocument> of(UUID orderId) {
        return list("orderId = ?1 order by id", orderId);
    }

    /** What was printed; empty when nothing was yet. */
    @Transactional
    Optional<byte[]> printed(Order order, DocumentName name, Language language) {
        return find(
                        "orderId = ?1 and kind = ?2 and estimate = ?3 and language = ?4",
                        order.id(),
                        name.kind(),
                        name.estimate(),
                        language)
                .firstResultOptional()
                .map(document -> open(order, document));
    }

    /**
     * Keeps what was printed, unless somebody printed it in the meantime; the order's row lock lets
     * one of them be first.
     *
     * @return what is kept
     */
    @Transactional
    byte[] keep(UUID orderId, DocumentName name, Language language, byte[] pdf) {
        var order = orders.lock(orderId).orElseThrow(DocumentRefused.NotFound::new);
        var earlier = printed(order, name, language);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var key = personalData.keyOf(order.origin().customerId());
        var document =
                new OrderDocument(
                        Ids.next(),
                        orderId,
                        name,
                        language,
                        pdf.length,
                        sha256(pdf),
                        clock.instant());
        persistAndFlush(document);
        getEntityManager()
                .persist(new OrderDocumentContent(document.id(), key.sealBytes(CONTENT, pdf)));
        return pdf;
    }

    private byte[] open(Order order, OrderDocument document) {
        var customer = order.origin().customerId();
        var key = personalData.keysOf(List.of(customer)).get(customer);
        var content = getEntityManager().find(OrderDocumentContent.class, document.id()).content();
        var pdf = key.openBytes(CONTENT, content);
        if (pdf == null) {
            throw new DocumentRefused.Erased();
        }
        return pdf;
    }

    private static String sha256(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
