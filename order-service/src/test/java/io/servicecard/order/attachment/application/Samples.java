package io.servicecard.order.attachment.application;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that people and strangers send. */
public final class Samples {
    /** One pixel, lossless. */
    public static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private Samples() {}

    /** A picture: the left half red, the right half blue. */
    public static byte[] picture(String format, int width, int height) {
        boolean see = format.equals("png");
        var picture =
                new BufferedImage(
                        width,
                        height,
                        see ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        if (!see) {
            pen.setColor(Color.BLUE);
            pen.fillRect(width / 2, 0, width, height);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A photo, 40 by 20, by a camera that was turned and says so, and where it was. */
    public static byte[] photo(String place) {
        var text = (place + "\0").getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(38 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010e).putShort((short) 2).putInt(text.length).putInt(38);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6);
        tiff.putInt(0).put(text);
        var plain = picture("jpg", 40, 20);
        var length = 2 + 6 + tiff.capacity();
        return ByteBuffer.allocate(plain.length + 2 + length)
                .put(plain, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** A small PNG whose head promises so many pixels. */
    public static byte[] bomb(int width, int height) {
        byte[] bomb = picture("png", 8, 8);
        ByteBuffer.wrap(bomb).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
        return bomb;
    }

    /** A paper that says this. */
    public static byte[] paper(String text) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Note("
                        + text
                        + ")>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** One after the other. */
    public static byte[] both(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    /** What a file shows. */
    public static BufferedImage shown(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes as text. */
    public static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
