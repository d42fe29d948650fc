package io.servicecard.peers.spring.jpa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Placing and reading orders on Spring Boot with JPA. */
@SpringBootApplication(scanBasePackages = "io.servicecard.peers.spring")
public class SpringPeer {

    /** Runs until it is told to end. */
    public static void main(String[] arguments) {
        SpringApplication.run(SpringPeer.class, arguments);
    }
}
