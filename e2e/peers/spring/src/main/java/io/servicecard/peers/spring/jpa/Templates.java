package io.servicecard.peers.spring.jpa;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The versions of templates. */
interface Templates extends JpaRepository<TemplateVersion, UUID> {
    /** The newest published version with its stages. */
    @Query(
            """
            select v from TemplateVersion v join fetch v.stages
            where v.templateKey = :key and v.state = 'PUBLISHED' and v.number =
                (select max(w.number) from TemplateVersion w
                 where w.templateKey = :key and w.state = 'PUBLISHED')
            """)
    Optional<TemplateVersion> newest(String key);
}
