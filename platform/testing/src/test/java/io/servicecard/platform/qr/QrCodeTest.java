package io.servicecard.platform.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a code says is read from the picture of it. */
class QrCodeTest {
    private static final String TEXT = "R-0123ABCD";

    @Test
    void aReaderReadsThePicture() throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(QrCode.of(TEXT).png(4)));
        assertFalse(picture.getColorModel().hasAlpha());
        int width = picture.getWidth();
        int height = picture.getHeight();
        var source =
                new RGBLuminanceSource(
                        width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        assertEquals(TEXT, read.getText());
    }

    @Test
    void theDrawingHasTheSameModules() throws Exception {
        var code = QrCode.of(TEXT);
        var picture = ImageIO.read(new ByteArrayInputStream(code.png(1)));
        var svg = code.svg();
        assertTrue(svg.contains("viewBox=\"0 0 %1$d %1$d\"".formatted(picture.getWidth())), svg);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean dark = (picture.getRGB(x, y) & 0xff) == 0;
                assertEquals(dark, svg.contains("M%d %dh1v1h-1z".formatted(x, y)));
            }
        }
    }

    @Test
    void whatFitsNoCodeIsRefused() {
        var tooLong = "x".repeat(3000);
        assertThrows(IllegalArgumentException.class, () -> QrCode.of(tooLong));
        assertThrows(IllegalArgumentException.class, () -> QrCode.of(""));
    }
}
