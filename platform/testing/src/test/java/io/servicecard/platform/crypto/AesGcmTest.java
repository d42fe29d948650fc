package io.servicecard.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AesGcmTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] BOUND_TO = "owner column".getBytes(StandardCharsets.UTF_8);

    /** Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation". */
    @Test
    void opensWhatThePublishedExampleSealed() throws GeneralSecurityException {
        var cipher =
                new AesGcm(
                        HEX.parseHex(
                                "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
        var sealed =
                HEX.parseHex(
                        "cafebabefacedbaddecaf888"
                                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                                + "76fc6ece0f4e1768cddf8853bb2d551b");
        var opened =
                cipher.decrypt(sealed, HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        assertEquals(
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
                HEX.formatHex(opened));
    }

    @Test
    void noTwoSealedTextsShareANonceAndEachOpens() throws GeneralSecurityException {
        var cipher = new AesGcm(AesGcm.random(32));
        byte[] text = "Żółć".getBytes(StandardCharsets.UTF_8);
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            byte[] sealed = cipher.encrypt(text, BOUND_TO);
            assertArrayEquals(text, cipher.decrypt(sealed, BOUND_TO));
            nonces.add(HEX.formatHex(sealed, 0, 12));
        }
        assertEquals(1_000, nonces.size());
    }

    @Test
    void whatIsCutDoesNotOpen() {
        var cipher = new AesGcm(AesGcm.random(32));
        byte[] sealed = cipher.encrypt(new byte[] {1}, BOUND_TO);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThrows(GeneralSecurityException.class, () -> cipher.decrypt(cut, BOUND_TO));
        }
    }
}
