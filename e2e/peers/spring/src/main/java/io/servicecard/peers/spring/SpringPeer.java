package io.servicecard.peers.spring;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableAsync;

/** Placing and reading orders on Spring Boot. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableAsync
public class SpringPeer {

    /** Runs until it is told to end. */
    public static void main(String[] arguments) {
        SpringApplication.run(SpringPeer.class, arguments);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
