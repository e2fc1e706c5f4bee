package io.depeche.sink.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUriTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:newsml:example.org:20240314:17",
                "tag:example.org,2024:newsml_L1N14N0FF",
                "https://example.org/a?b=c&d=%C3%A9#e"
            })
    void shouldLeaveAValidUriAlone(String uri) {
        // when
        PublicUri published = PublicUri.of(uri);

        // then
        assertThat(published.value()).isEqualTo(uri);
        assertThat(published.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "story-17, urn:x-depeche:uri:story-17",
        "urn:newsml:example.org:14 mars, urn:newsml:example.org:14%20mars",
        "https://example.org/été, https://example.org/%C3%A9t%C3%A9",
        "a#b#c, urn:x-depeche:uri:a%23b%23c",
        "urn:100%, urn:x-depeche:uri:urn:100%25",
        "'', urn:x-depeche:uri:"
    })
    void shouldRepairWhatIsNotAUri(String uri, String expected) {
        // when
        PublicUri published = PublicUri.of(uri);

        // then
        assertThat(published.value()).isEqualTo(expected);
        assertThat(published.remarks()).hasSize(1);
        assertThat(URI.create(published.value()).isAbsolute()).isTrue();
    }
}
