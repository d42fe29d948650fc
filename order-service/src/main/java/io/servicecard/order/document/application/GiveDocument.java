package io.servicecard.order.document.application;

import io.servicecard.order.document.domain.DocumentName;
import io.servicecard.order.document.domain.Language;
import io.servicecard.order.document.domain.OrderDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Gives papers out: printed when somebody first asks for one, the same bytes ever after. What a
 * paper tells is settled before it can be asked for, so it does not matter when that is. Printing
 * takes no transaction.
 */
@ApplicationScoped
public class GiveDocument {
    private final Sources sources;
    private final Documents documents;
    private final Printer printer;

    GiveDocument(Sources sources, Documents documents, Printer printer) {
        this.sources = sources;
        this.documents = documents;
        this.printer = printer;
    }

    /**
     * A paper to give out.
     *
     * @param fileName made of nothing that anybody wrote
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Given(String fileName, byte[] pdf) {}

    /**
     * The papers of an order.
     *
     * @param names of those that can be had
     * @param printed those that were
     */
    public record Listed(List<DocumentName> names, List<OrderDocument> printed) {}

    /** Which papers an order has. */
    public Listed of(UUID orderId) {
        return new Listed(sources.names(orderId), documents.of(orderId));
    }

    /**
     * The paper.
     *
     * @throws io.servicecard.order.document.domain.DocumentRefused when there is none such
     */
    public Given give(UUID orderId, DocumentName name, Language language) {
        var order = sources.order(orderId);
        var file =
                "%s-%s-%s.pdf"
                        .formatted(
                                order.origin().number(),
                                name.word(),
                                language.locale().getLanguage());
        return new Given(
                file,
                documents
                        .printed(order, name, language)
                        .orElseGet(
                                () ->
                                        documents.keep(
                                                orderId,
                                                name,
                                                language,
                                                print(orderId, name, language))));
    }

    private byte[] print(UUID orderId, DocumentName name, Language language) {
        return printer.print(sources.draft(orderId, name, language));
    }
}
