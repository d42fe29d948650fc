package io.servicecard.order.document.application;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.servicecard.platform.qr.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Prints drafts as PDF/A with an embedded font that has the letters of all three languages, so that
 * they are read for as long as papers are kept, and no font of the machine is looked for. What
 * people wrote goes in as text of a tree, never as markup, and nothing is fetched from anywhere.
 */
@ApplicationScoped
class Printer {
    private static final int PIXELS_OF_MODULE = 8;
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm }
            body { font-family: 'Liberation Sans'; font-size: 10pt }
            h1 { font-size: 16pt; font-weight: normal }
            table { width: 100%; border-collapse: collapse; margin-bottom: 6mm }
            td { padding: 1mm 2mm 1mm 0; vertical-align: top; border-bottom: 0.2mm solid #999 }
            td.word { width: 30% }
            td.number { text-align: right; white-space: nowrap }
            img.picture { max-width: 80mm; max-height: 40mm }
            img.code { position: absolute; top: 0; right: 0; width: 24mm; height: 24mm }
            """;
    private static final String SMALL =
            """
            @page { size: 100mm 62mm; margin: 4mm }
            h1 { font-size: 20pt; margin: 0 0 2mm 0 }
            table { width: 66mm; table-layout: fixed; word-wrap: break-word }
            """;

    Printer() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** The draft as a PDF. */
    byte[] print(Draft draft) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
                    .useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null)
                    .withW3cDocument(tree(draft), null)
                    .withProducer("Service Card")
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Document tree(Draft draft) {
        var tree = empty();
        var html = tree.createElement("html");
        html.setAttribute("lang", draft.language().locale().getLanguage());
        tree.appendChild(html);
        var head = add(html, "head");
        add(head, "title").setTextContent(draft.title());
        add(head, "style").setTextContent(draft.small() ? STYLE + SMALL : STYLE);
        var body = add(html, "body");
        add(body, "h1").setTextContent(draft.title());
        for (var block : draft.blocks()) {
            switch (block) {
                case Draft.Facts facts -> facts(body, facts);
                case Draft.Table table -> table(body, table);
                case Draft.Picture picture -> picture(body, picture);
                case Draft.Code code -> code(body, code);
            }
        }
        return tree;
    }

    private static void facts(Element body, Draft.Facts facts) {
        var table = add(body, "table");
        for (var fact : facts.facts()) {
            var row = add(table, "tr");
            var word = add(row, "td");
            word.setAttribute("class", "word");
            word.setTextContent(fact.word());
            add(row, "td").setTextContent(fact.value());
        }
    }

    private static void table(Element body, Draft.Table content) {
        var table = add(body, "table");
        for (var cells : content.rows()) {
            var row = add(table, "tr");
            for (var place = 0; place < cells.size(); place++) {
                var cell = add(row, "td");
                cell.setTextContent(cells.get(place));
                if (place > 0) {
                    cell.setAttribute("class", "number");
                }
            }
        }
    }

    private static void picture(Element body, Draft.Picture picture) {
        image(body, "picture", "image/jpeg", picture.jpeg());
        add(body, "p").setTextContent(picture.below());
    }

    private static void code(Element body, Draft.Code code) {
        image(body, "code", "image/png", QrCode.of(code.text()).png(PIXELS_OF_MODULE));
    }

    private static void image(Element body, String kind, String mediaType, byte[] content) {
        var image = add(body, "img");
        image.setAttribute("class", kind);
        image.setAttribute(
                "src",
                "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(content));
    }

    private static Element add(Element parent, String name) {
        var element = parent.getOwnerDocument().createElement(name);
        parent.appendChild(element);
        return element;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no trees", e);
        }
    }
}
