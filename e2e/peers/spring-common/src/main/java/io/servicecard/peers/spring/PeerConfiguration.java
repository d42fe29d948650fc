package io.servicecard.peers.spring;

import java.time.InstantSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;

/** What is switched on in each of them. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableAsync
class PeerConfiguration {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
