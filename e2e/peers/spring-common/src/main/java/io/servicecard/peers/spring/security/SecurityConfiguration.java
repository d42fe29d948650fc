package io.servicecard.peers.spring.security;

import io.servicecard.peers.spring.PeerSettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;

/** Signature, issuer, audience, times and type of every access token are checked. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] PLACE = {"customer", "reception", "partner"};
    private static final String[] READ = {
        "customer", "reception", "technician", "support", "manager"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/ready")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.POST, "/v1/orders")
                                        .hasAnyRole(PLACE)
                                        .requestMatchers(HttpMethod.GET, "/v1/orders/*")
                                        .hasAnyRole(READ)
                                        .anyRequest()
                                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    JwtDecoder tokens(PeerSettings settings, InstantSource clock) {
        var decoder =
                NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .validateType(false) // by the validator below
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTypeValidator("at+jwt"),
                        new JwtTimestampValidator(),
                        new JwtIssuerValidator(settings.issuer()),
                        new JwtAudienceValidator("servicecard")));
        return new KnownTokens(decoder, clock);
    }

    @Bean
    JwtAuthenticationConverter authentication() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
