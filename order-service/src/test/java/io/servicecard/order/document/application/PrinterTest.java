package io.servicecard.order.document.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.order.attachment.application.Samples;
import io.servicecard.order.document.domain.Language;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.junit.jupiter.api.Test;

/** Papers as they come from the printer. */
class PrinterTest {
    private static final String NUMBER = "R-0123ABCD";

    /** Where the code is, in points: 24 mm in the corner of a label with margins of 4 mm. */
    private static final Rectangle CODE = new Rectangle(205, 12, 67, 67);

    private static byte[] label(String item) {
        var facts = new Draft.Facts(List.of(new Draft.Fact("Предмет", item)));
        return new Printer()
                .print(
                        new Draft(
                                Language.RU, true, NUMBER, List.of(new Draft.Code(NUMBER), facts)));
    }

    @Test
    void theCodeOfALabelIsRead() {
        assertEquals(NUMBER, Scanner.read(label("Łódź, Ё")));
    }

    @Test
    void noWordIsPrintedUnderTheCode() throws IOException {
        var label = label("Ё".repeat(200));
        assertEquals(NUMBER, Scanner.read(label));
        try (var document = Loader.loadPDF(label)) {
            var corner = new PDFTextStripperByArea();
            corner.addRegion("code", CODE);
            corner.extractRegions(document.getPage(0));
            assertEquals("", corner.getTextForRegion("code").strip());
        }
    }

    @Test
    void papersKeepToTheRulesForArchives() throws Exception {
        archived(label("Łódź, Ё"));
        var picture = new Draft.Picture(Samples.picture("jpg", 16, 8), "Ё");
        archived(new Printer().print(new Draft(Language.PL, false, "Ł", List.of(picture))));
    }

    /** What of ISO 19005-2 pictures, fonts and colours could break. */
    private static void archived(byte[] pdf) throws IOException, XmpParsingException {
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            var claim =
                    new DomXmpParser()
                            .parse(catalog.getMetadata().createInputStream())
                            .getPDFAIdentificationSchema();
            assertEquals(2, claim.getPart());
            assertEquals("U", claim.getConformance());
            assertEquals(1, catalog.getOutputIntents().size());
            assertFalse(document.isEncrypted());
            int pictures = 0;
            for (var page : document.getPages()) {
                fontsAreEmbedded(page);
                pictures += pictures(page);
            }
            assertEquals(1, pictures, document::toString);
        }
    }

    private static void fontsAreEmbedded(PDPage page) throws IOException {
        for (var name : page.getResources().getFontNames()) {
            assertTrue(page.getResources().getFont(name).isEmbedded(), name::getName);
        }
    }

    private static int pictures(PDPage page) throws IOException {
        int found = 0;
        for (var name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                found++;
                assertFalse(picture.getInterpolate());
                assertNull(picture.getSoftMask());
                assertFalse(picture.getCOSObject().containsKey(COSName.getPDFName("Alternates")));
                assertFalse(picture.getColorSpace() instanceof PDDeviceCMYK);
            }
        }
        return found;
    }
}
