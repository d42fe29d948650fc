package io.servicecard.order.work.application;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.servicecard.platform.crypto.Sealed;
import java.util.HexFormat;

/**
 * Reads the domain's own classes out of JSON that the database has put together by the names of
 * their fields. A component of a record that is missing there, and a field that no class has, fail
 * the reading; a field that is left out is null, or nothing.
 */
final class Documents {
    private static final JsonMapper FIELDS =
            JsonMapper.builder(factory())
                    .addModule(new JavaTimeModule())
                    .addModule(new SimpleModule().addDeserializer(Sealed.class, new OfHex()))
                    .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    private Documents() {}

    /** What reads documents of that type, best from the bytes that the database has sent. */
    static ObjectReader of(Class<?> type) {
        return FIELDS.readerFor(type);
    }

    /** Requests have a thread each, with which buffers kept by threads would come and go. */
    private static JsonFactory factory() {
        return JsonFactory.builder().recyclerPool(JsonRecyclerPools.sharedBoundedPool()).build();
    }

    /** Sealed words, which stay sealed. */
    private static final class OfHex extends FromStringDeserializer<Sealed> {
        private static final long serialVersionUID = 1L;

        OfHex() {
            super(Sealed.class);
        }

        @Override
        protected Sealed _deserialize(String hex, DeserializationContext context) {
            return Sealed.of(HexFormat.of().parseHex(hex));
        }
    }
}
