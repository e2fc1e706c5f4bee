package io.depeche.sink.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Picture;
import io.depeche.model.WireItem.Presentation;
import io.depeche.model.ninjs.NinjsArticle.AltId;
import io.depeche.model.ninjs.NinjsArticle.Association;
import io.depeche.model.ninjs.NinjsArticle.Description;
import io.depeche.model.ninjs.NinjsArticle.Rendition;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresentedTest {
    private static final WireItem.Identity UNKNOWN = new WireItem.Identity("urn:example:1", null, null, null);
    private static final Picture HARBOUR =
            new Picture("https://example.org/1.jpg", "image/jpeg", 800, 600, "The harbour", "Jane Roe");
    private static final Picture BARE = new Picture("https://example.org/2.png", null, null, null, null, null);

    @Test
    void shouldNumberThePicturesAndGiveEachItsCaptionAndCredit() {
        // given
        Presentation presentation = new Presentation(null, null, List.of(HARBOUR, BARE));

        // when
        List<Association> pictures = Presented.associations(presentation);

        // then
        assertThat(pictures)
                .containsExactly(
                        new Association(
                                "picture-1",
                                HARBOUR.href(),
                                "picture",
                                "Jane Roe",
                                List.of(new Description("caption", "text/plain", "The harbour")),
                                List.of(new Rendition("main", HARBOUR.href(), "image/jpeg", 800, 600))),
                        new Association(
                                "picture-2",
                                BARE.href(),
                                "picture",
                                null,
                                List.of(),
                                List.of(new Rendition("main", BARE.href(), null, null, null))));
    }

    @Test
    void shouldGiveTheSummaryAndTheLinkOfThePublisher() {
        // given
        Presentation presentation = new Presentation("https://example.org/harbour", "The harbour is open.", List.of());

        // when
        List<Description> descriptions = Presented.descriptions(presentation);
        List<AltId> ids = AltIds.of(UNKNOWN, presentation);

        // then
        assertThat(descriptions).containsExactly(new Description("summary", "text/plain", "The harbour is open."));
        assertThat(ids).containsExactly(new AltId("link", "https://example.org/harbour"));
    }

    @Test
    void shouldGiveNothingOfAnItemThatIsTextAlone() {
        // given
        Presentation nothing = new Presentation(null, null, List.of());

        // then
        assertThat(Presented.descriptions(nothing)).isEmpty();
        assertThat(Presented.associations(nothing)).isEmpty();
        assertThat(AltIds.of(UNKNOWN, nothing)).isEmpty();
    }
}
