package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.WireItem.Picture;
import io.depeche.model.WireItem.Presentation;
import io.depeche.model.ninjs.NinjsArticle.Association;
import io.depeche.model.ninjs.NinjsArticle.Description;
import io.depeche.model.ninjs.NinjsArticle.Rendition;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How publishers show articles, on its way through the topics. */
class PresentationTest {
    private static final String HREF = "https://example.org/harbour.jpg";

    @Test
    void shouldReadThePicturesOfAnItemAsTheyWereWritten() throws IOException {
        // given
        Presentation presentation = new Presentation(
                "https://example.org/harbour",
                "The harbour is open.",
                List.of(new Picture(HREF, "image/jpeg", 800, 600, "The harbour", "Jane Roe")));

        // when
        Presentation read = Json.read(Json.bytes(presentation), Presentation.class);

        // then
        assertThat(read).isEqualTo(presentation);
    }

    @Test
    void shouldLeaveOutWhatAPictureDoesNotSay() {
        assertThat(Json.line(new Picture(HREF, null, null, null, null, null))).isEqualTo("{\"href\":\"" + HREF + "\"}");
    }

    @Test
    void shouldReadThePicturesOfAnArticleAsTheyWereWritten() throws IOException {
        // given
        Association picture = new Association(
                "picture-1",
                HREF,
                "picture",
                "Jane Roe",
                List.of(new Description("caption", "text/plain", "The harbour")),
                List.of(new Rendition("main", HREF, "image/jpeg", 800, 600)));

        // when
        Association read = Json.read(Json.bytes(picture), Association.class);

        // then
        assertThat(read).isEqualTo(picture);
    }
}
