package io.servicecard.peers.spring;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that it is up. */
@RestController
class ReadyController {
    @GetMapping("/ready")
    String ready() {
        return "ready";
    }
}
