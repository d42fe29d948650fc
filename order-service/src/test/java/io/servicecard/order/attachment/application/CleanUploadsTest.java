package io.servicecard.order.attachment.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.order.attachment.domain.AttachmentRefused;
import io.servicecard.order.attachment.domain.CleanFile;
import io.servicecard.order.attachment.domain.FileType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What strangers send is what it says when it is kept, and says no more. */
class CleanUploadsTest {
    private static final AttachmentConfig CONFIG = new Config(13_000_000, 2_048, 2_097_152);

    private static final CleanUploads UPLOADS = new CleanUploads(new Pictures(CONFIG), CONFIG);

    private record Config(long mostPixels, int longestEdge, int mostBytes)
            implements AttachmentConfig {
        @Override
        public int atATime() {
            return 1;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(10);
        }
    }

    private static CleanFile clean(String declared, byte[] sent) {
        return UPLOADS.clean(declared, sent);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whereAPhotoWasTakenIsNotKeptAndItStandsUpright() {
        var sent = Samples.photo("52.2297N 21.0122E");
        assertTrue(Samples.text(sent).contains("52.2297N"));
        var kept = clean("image/jpeg", sent).content();
        assertFalse(Samples.text(kept).contains("52.2297N"));
        assertFalse(Samples.text(kept).contains("Exif"));
        var shown = Samples.shown(kept);
        assertEquals(List.of(20, 40), List.of(shown.getWidth(), shown.getHeight()));
        assertTrue(isNearly(Color.RED, shown, 10, 4), "the left is on top");
        assertTrue(isNearly(Color.BLUE, shown, 10, 36), "the right is below");
    }

    @Test
    void everyPictureIsKeptAsOneKind() {
        var png = clean("image/png", Samples.picture("png", 30, 10));
        assertEquals(FileType.JPEG, png.type());
        var shown = Samples.shown(png.content());
        assertTrue(isNearly(Color.RED, shown, 4, 5));
        assertTrue(isNearly(Color.WHITE, shown, 26, 5), "what was seen through is white");
        assertEquals(1, Samples.shown(clean("image/webp", Samples.WEBP).content()).getWidth());
        var large = clean("image/png", Samples.picture("png", 4_200, 2_100));
        assertEquals(1_400, Samples.shown(large.content()).getWidth());
    }

    @Test
    void contentOfAnotherTypeThanDeclaredIsRefused() {
        var jpeg = Samples.picture("jpg", 8, 8);
        var html = ascii("<!DOCTYPE html><html><script>alert(1)</script></html>");
        var svg = ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        List<Callable<?>> wrong =
                List.of(
                        () -> clean("image/png", jpeg),
                        () -> clean("application/pdf", jpeg),
                        () -> clean("image/jpeg", html),
                        () -> clean("application/pdf", html),
                        () -> clean("image/png", svg),
                        () -> clean("image/jpeg", Samples.paper("x")),
                        () -> clean("image/webp", ascii("MZ\u0000")),
                        () -> clean("image/jpeg", new byte[0]));
        wrong.forEach(sent -> assertThrows(AttachmentRefused.NotAsDeclared.class, sent::call));
    }

    @Test
    void whatIsTwoThingsAtOnceIsOneAfterwards() {
        var script = ascii("PK\u0003\u0004<script>alert('polyglot')</script>");
        var kept = clean("image/jpeg", Samples.both(Samples.picture("jpg", 8, 8), script));
        assertFalse(Samples.text(kept.content()).contains("polyglot"));
        var paper = Samples.paper("x");
        assertArrayEquals(paper, clean("application/pdf", paper).content());
        assertThrows(
                AttachmentRefused.Unreadable.class,
                () -> clean("application/pdf", Samples.both(paper, script)));
        assertThrows(
                AttachmentRefused.class,
                () -> clean("application/pdf", Samples.both(ascii("<script>"), paper)));
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByItsHead() {
        var refused =
                assertThrows(
                        AttachmentRefused.TooManyPixels.class,
                        () -> clean("image/png", Samples.bomb(60_000, 60_000)));
        assertEquals(13_000_000, refused.most);
        assertThrows(
                AttachmentRefused.TooManyPixels.class,
                () -> clean("image/png", Samples.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        assertThrows(
                AttachmentRefused.Unreadable.class,
                () -> clean("image/png", Samples.bomb(3_000, 3_000)));
    }

    @Test
    void whatIsDamagedOrTooLargeIsRefused() {
        var png = Samples.picture("png", 300, 300);
        assertThrows(
                AttachmentRefused.Unreadable.class,
                () -> clean("image/png", Arrays.copyOf(png, png.length / 2)));
        assertThrows(
                AttachmentRefused.Unreadable.class,
                () -> clean("image/webp", Arrays.copyOf(Samples.WEBP, 24)));
        var small = new Config(13_000_000, 2_048, 100);
        assertThrows(
                AttachmentRefused.TooLarge.class,
                () -> new CleanUploads(new Pictures(small), small).clean("image/png", png));
    }

    @Test
    void manyAtOneTimeAreLookedAtOneAfterTheOther() throws Exception {
        var picture = Samples.picture("png", 900, 900);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<CleanFile> one =
                    () -> {
                        start.await();
                        return clean("image/png", picture);
                    };
            var kept =
                    java.util.stream.Stream.generate(() -> threads.submit(one)).limit(8).toList();
            start.countDown();
            for (var file : kept) {
                assertEquals(FileType.JPEG, file.get().type());
            }
        }
    }

    private static boolean isNearly(Color colour, BufferedImage picture, int x, int y) {
        var seen = new Color(picture.getRGB(x, y));
        return Math.abs(seen.getRed() - colour.getRed()) < 40
                && Math.abs(seen.getGreen() - colour.getGreen()) < 40
                && Math.abs(seen.getBlue() - colour.getBlue()) < 40;
    }
}
