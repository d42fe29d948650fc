package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.order.attachment.application.Samples;
import io.servicecard.order.document.application.Scanner;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.testing.Api;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Papers of orders, in three languages with the right letters, printed once. */
@QuarkusTest
class DocumentsTest {
    @Inject PersonalData personalData;

    private static Response paper(Job job, String user, String name, String language) {
        return Api.as(user)
                .accept("*/*")
                .queryParam("language", language)
                .get("/v1/orders/" + job.id + "/documents/" + name);
    }

    private static String text(Job job, String name, String language) {
        var paper = paper(job, "reception", name, language);
        paper.then().statusCode(200).header("Content-Type", equalTo("application/pdf"));
        return text(paper.asByteArray());
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void says(String text, String... words) {
        for (var word : words) {
            assertTrue(text.contains(word), () -> word + " is not in " + text);
        }
    }

    private static Job handedOver() {
        var job = Job.ready();
        job.pay(300_000).then().statusCode(201);
        job.handOver(job.pin()).then().statusCode(200);
        return job;
    }

    @Test
    void papersHaveTheLettersOfThreeLanguages() {
        var job = handedOver();
        says(text(job, "intake-act", "RU"), "Акт приёмки", "Состояние", "Срок готовности");
        says(text(job, "intake-act", "PL"), "Protokół przyjęcia", "Oddział", "Oddał", "A. Signer");
        says(text(job, "intake-act", "EN"), "Intake act", "scratched", "Europe/Moscow");
        says(text(job, "completion-act", "RU"), "Screen ru", "3 000,00 RUB", "по PIN-коду клиента");
        says(text(job, "completion-act", "PL"), "Screen pl", "3 000,00 RUB", "Zapłacono kartą");
        says(text(job, "completion-act", "EN"), "Screen", "3,000.00 RUB", "2 pcs");
        var number = job.placed.getString("number");
        says(text(job, "label", "PL"), number, "Przedmiot");
        var label = paper(job, "technician", "label", "PL").asByteArray();
        assertEquals(number, Scanner.read(label), "what a scanner at the counter reads");
    }

    @Test
    void anEstimateIsPrintedAsItWasSent() {
        var offer = Offer.sent();
        var text = text(offer.job, "estimate-1", "PL");
        says(text, "Kosztorys do zlecenia", "45 min", "1 200,00 RUB", "Ważny do");
        var before = paper(offer.job, "support", "estimate-1", "RU").asByteArray();
        offer.decide(true, false, false).then().statusCode(200);
        assertArrayEquals(before, paper(offer.job, "support", "estimate-1", "RU").asByteArray());
        for (var none : List.of("estimate-2", "estimate-0", "estimate-", "invoice")) {
            paper(offer.job, "support", none, "RU")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("document-not-found"));
        }
    }

    @Test
    void whatWasPrintedIsListedAndStaysAsItIs() throws Exception {
        var job = handedOver();
        Callable<byte[]> print =
                () -> paper(job, "reception", "completion-act", "EN").asByteArray();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(List.of(print, print, print, print));
            for (var one : all) {
                assertArrayEquals(all.getFirst().get(), one.get(), "one printing for all");
            }
        }
        Counter.bring(job, 1).then().statusCode(201);
        says(text(print.call()), "3,000.00 RUB");
        Api.as(job.holder.user())
                .get("/v1/orders/" + job.id + "/documents")
                .then()
                .statusCode(200)
                .body("items.name", contains("intake-act", "label", "completion-act"))
                .body("items[2].printed.language", contains("EN"))
                .body("items[2].printed[0].sha256.length()", equalTo(64))
                .body("items[0].printed", hasSize(0));
        var own = paper(job, job.holder.user(), "completion-act", "EN");
        own.then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo(
                                "attachment; filename=\"%s-completion-act-en.pdf\""
                                        .formatted(job.placed.getString("number"))));
        paper(Job.placed(), Shop.holder().user(), "label", "EN").then().statusCode(404);
    }

    @Test
    void whatHasNotHappenedIsNotPrinted() {
        var job = Job.placed();
        for (var name : List.of("intake-act", "label", "completion-act")) {
            paper(job, "reception", name, "EN")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("document-not-yet"));
        }
        job.accept().then().statusCode(200);
        Api.as("reception")
                .get("/v1/orders/" + job.id + "/documents")
                .then()
                .body("items.name", hasItems("intake-act", "label"))
                .body("items", hasSize(2));
    }

    @Test
    void theCompletionActShowsWhoSigned() throws IOException {
        var job = Job.ready();
        job.pay(300_000).then().statusCode(201);
        String signature =
                Album.add(job, "reception", "SIGNATURE", "INTERNAL", "image/jpeg", Album.PHOTO)
                        .path("id");
        job.command(
                        "reception",
                        "hand-over",
                        Map.of(
                                "signature",
                                Map.of("attachmentId", signature, "signedBy", "Жозефина Щёткина")))
                .then()
                .statusCode(200);
        var pdf = paper(job, job.holder.user(), "completion-act", "RU").asByteArray();
        says(text(pdf), "Предмет получил: Жозефина Щёткина");
        try (var document = Loader.loadPDF(pdf)) {
            var pictures = document.getPage(0).getResources().getXObjectNames().iterator();
            assertTrue(pictures.hasNext(), "the signature is shown");
        }
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() {
        var holder = Shop.holder();
        var item = "<img src=\"file:///etc/passwd\"/><b>Łódź & Ё</b> {{x}}";
        var order = Sheets.with(Shop.open().order(holder), "asset", Map.of("description", item));
        var job = Job.placed(holder, order);
        job.accept().then().statusCode(200);
        var text = text(job, "label", "EN").replaceAll("\\s+", "");
        says(text, item.replace(" ", ""));
    }

    @Test
    void papersGoWithTheirCustomer() {
        var job = handedOver();
        var before = paper(job, "support", "intake-act", "EN").asByteArray();
        assertFalse(Arrays.equals(before, paper(job, "support", "intake-act", "PL").asByteArray()));
        assertFalse(Samples.text(before).isEmpty());
        personalData.destroy(job.holder.customer());
        for (var language : List.of("EN", "RU")) {
            paper(job, "support", "intake-act", language)
                    .then()
                    .statusCode(410)
                    .body("code", equalTo("personal-data-erased"));
        }
        assertEquals(200, Api.as("support").get("/v1/orders/" + job.id).statusCode());
    }
}
