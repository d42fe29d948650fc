package io.servicecard.peers.spring.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.peers.spring.idempotency.Answer;
import io.servicecard.peers.spring.idempotency.StoredAnswers;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The two operations. */
@RestController
@RequestMapping("/v1/orders")
class OrderController {
    private final StoredAnswers answers;
    private final PlaceOrder placeOrder;
    private final ReadOrder readOrder;
    private final ObjectMapper json;

    OrderController(
            StoredAnswers answers, PlaceOrder placeOrder, ReadOrder readOrder, ObjectMapper json) {
        this.answers = answers;
        this.placeOrder = placeOrder;
        this.readOrder = readOrder;
        this.json = json;
    }

    @PostMapping
    ResponseEntity<String> place(
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "traceparent", required = false) String traceparent,
            @Valid @RequestBody NewOrder request) {
        var answer =
                answers.once(
                        key,
                        "/v1/orders",
                        request,
                        () -> created(placeOrder.place(request, traceparent)));
        var response = ResponseEntity.status(answer.status());
        answer.headers().forEach(response::header);
        return response.contentType(MediaType.APPLICATION_JSON).body(answer.body());
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderView> read(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known) {
        var order =
                readOrder
                        .one(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var tag = "\"" + order.version() + "\"";
        return known != null && known.contains(tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(order);
    }

    private Answer created(OrderView order) {
        try {
            return new Answer(
                    HttpStatus.CREATED.value(),
                    Map.of(
                            HttpHeaders.LOCATION, "/v1/orders/" + order.id(),
                            HttpHeaders.ETAG, "\"" + order.version() + "\""),
                    json.writeValueAsString(order));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order does not write as JSON", e);
        }
    }
}
