package io.servicecard.peers.spring.jdbc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Placing and reading orders on Spring Boot with JDBC. */
@SpringBootApplication(scanBasePackages = "io.servicecard.peers.spring")
public class SpringJdbcPeer {

    /** Runs until it is told to end. */
    public static void main(String[] arguments) {
        SpringApplication.run(SpringJdbcPeer.class, arguments);
    }
}
