package io.servicecard.order.asset.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierKindTest {
    @ParameterizedTest
    @CsvSource({
        "SERIAL, ' sn-10 b', SN10B",
        "SERIAL, ＳＮ１, SN1",
        "PLATE, 'а 123 вс–77', A123BC77",
        "PLATE, KR 5aa11, KR5AA11",
        "PLATE, Ж-1, Ж1",
        "ROOM, 3-12, 312",
        "VIN, wvw-zzz1jz3w386752, WVWZZZ1JZ3W386752",
        "IMEI, 49-015420-323751-8, 490154203237518"
    })
    void valuesAreComparedInOneForm(IdentifierKind kind, String written, String normal) {
        assertEquals(Optional.of(normal), kind.normalised(written));
    }

    @ParameterizedTest
    @CsvSource({
        "SERIAL, ' - '",
        "PLATE, '—'",
        "ROOM, ' '",
        "VIN, WVWZZZ1JZ3W38675",
        "VIN, WVWZZZ1JZ3W3867521",
        "VIN, WVWZZZ1JZ3W38675O",
        "VIN, WVWZZZ1JZ3W38675I",
        "VIN, WVWZZZ1JZ3W38675Q",
        "VIN, WVWZZZ1JZ3W38675Ж",
        "IMEI, 490154203237517",
        "IMEI, 49015420323751",
        "IMEI, 4901542032375180",
        "IMEI, 49015420323751A"
    })
    void whatCannotBeOfItsKindIsNone(IdentifierKind kind, String written) {
        assertEquals(Optional.empty(), kind.normalised(written));
    }

    /** Not mandatory outside North America: this one has a wrong digit at the ninth place. */
    @Test
    void theCheckDigitOfVehiclesIsNotLookedAt() {
        assertEquals(
                Optional.of("1M8GDM9A0KP042788"),
                IdentifierKind.VIN.normalised("1M8GDM9A0KP042788"));
    }
}
