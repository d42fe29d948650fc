package io.servicecard.order.attachment.application;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.servicecard.order.attachment.domain.AttachmentRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes pictures that strangers sent, and writes them anew from their pixels alone. */
@ApplicationScoped
class Pictures {
    private static final float QUALITY = 0.85f;
    private static final int UPRIGHT = 1;

    private final AttachmentConfig config;

    Pictures(AttachmentConfig config) {
        this.config = config;
    }

    /**
     * The picture as a JPEG without metadata: upright, on white, no larger than pictures are kept.
     *
     * @throws AttachmentRefused when it has too many pixels or does not decode
     */
    byte[] anew(String mediaType, byte[] sent) {
        try {
            return write(drawn(decode(mediaType, sent), orientation(mediaType, sent)));
        } catch (IOException e) {
            throw new AttachmentRefused.Unreadable(e);
        }
    }

    private BufferedImage decode(String mediaType, byte[] sent) throws IOException {
        var reader = reader(mediaType);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > config.mostPixels()) {
                throw new AttachmentRefused.TooManyPixels(config.mostPixels());
            }
            var how = reader.getDefaultReadParam();
            int step = Math.ceilDiv(Math.max(width, height), config.longestEdge());
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (AttachmentRefused refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            // decoders meet damage with whatever goes wrong first: an index, a size, a null
            throw new AttachmentRefused.Unreadable(damaged);
        } finally {
            reader.dispose();
        }
    }

    /** The JDK's own readers, and one for WebP, named so that no class path adds others. */
    private static ImageReader reader(String mediaType) throws IOException {
        return mediaType.equals("image/webp")
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByMIMEType(mediaType).next();
    }

    /** How the camera was held, 1 to 8 as TIFF counts it; only JPEGs of cameras say it. */
    private static int orientation(String mediaType, byte[] sent) throws IOException {
        if (!mediaType.equals("image/jpeg")) {
            return UPRIGHT;
        }
        try {
            var metadata =
                    JpegMetadataReader.readMetadata(
                            new ByteArrayInputStream(sent), List.of(new ExifReader()));
            var camera = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            var said = camera == null ? null : camera.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return Objects.requireNonNullElse(said, UPRIGHT);
        } catch (ImageProcessingException e) {
            throw new AttachmentRefused.Unreadable(e);
        }
    }

    private static BufferedImage drawn(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = orientation >= 5 && orientation <= 8;
        var anew =
                new BufferedImage(
                        lying ? height : width,
                        lying ? width : height,
                        BufferedImage.TYPE_3BYTE_BGR);
        var pen = anew.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, anew.getWidth(), anew.getHeight());
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            pen.drawImage(picture, upright(orientation, width, height), null);
        } finally {
            pen.dispose();
        }
        return anew;
    }

    /** Mirrors and turns as the eight orientations of TIFF 6.0 ask for. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
