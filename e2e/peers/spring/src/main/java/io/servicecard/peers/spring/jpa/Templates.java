package io.servicecard.peers.spring.jpa;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The versions of templates. */
interface Templates extends JpaRepository<TemplateVersion, UUID> {
    /** Number of the newest published version. */
    @Query(
            """
            select v.number from TemplateVersion v
            where v.templateKey = :key and v.state = 'PUBLISHED' order by v.number desc limit 1
            """)
    Optional<Integer> newest(String key);

    /** A version with its stages. */
    @Query(
            """
            select v from TemplateVersion v join fetch v.stages
            where v.templateKey = :key and v.number = :number
            """)
    Optional<TemplateVersion> version(String key, int number);
}
