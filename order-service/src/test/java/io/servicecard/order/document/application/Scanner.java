package io.servicecard.order.document.application;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A scanner that is held over papers. */
public final class Scanner {
    private static final int DOTS_PER_INCH = 200;

    private Scanner() {}

    /** What the QR code on the first page says, as it is seen. */
    public static String read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            int width = page.getWidth();
            int height = page.getHeight();
            var seen =
                    new RGBLuminanceSource(
                            width, height, page.getRGB(0, 0, width, height, null, 0, width));
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen))).getText();
        } catch (NotFoundException e) {
            throw new AssertionError("there is no code", e);
        } catch (ReaderException e) {
            throw new AssertionError("the code cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
